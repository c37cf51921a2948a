package org.procedex.text;

import java.util.ArrayList;
import java.util.List;

/** What can be told of a paragraph by its form alone. */
final class Paragraphs {
  /** Tokens of a line that is looked through for the bullet it begins with. */
  private static final int LONGEST_LINE = 100;

  /** Tokens before and behind a line end that are looked at for the width of the lines. */
  private static final int LONGEST_LOOK = 300;

  /** Words that begin a sentence where they have a capital behind a small word. */
  private static final java.util.Set<String> OPENERS =
      java.util.Set.of(
          "The", "It", "This", "These", "They", "There", "You", "Your", "If", "When", "During",
          "After", "Before", "For", "In", "Some", "Most", "Many", "However", "Because");

  /** Words that number a part. */
  private static final java.util.Set<String> ORDINALS =
      java.util.Set.of(
          "First",
          "Second",
          "Third",
          "Fourth",
          "Fifth",
          "Sixth",
          "Seventh",
          "Firstly",
          "Secondly",
          "Thirdly",
          "I",
          "II",
          "III",
          "IV",
          "V",
          "VI",
          "VII",
          "VIII",
          "IX",
          "X");

  private static final WordSet ORDINAL_WORDS =
      WordSet.of(
          ORDINALS.stream()
              .map(word -> word.toLowerCase(java.util.Locale.ROOT))
              .toArray(String[]::new));

  private static final WordSet INTERROGATIVES =
      WordSet.of("what", "who", "when", "how", "why", "which", "where");

  /** Who asks. */
  private static final java.util.Set<String> ASKING =
      java.util.Set.of(
          "q",
          "question",
          "host",
          "patient",
          "reporter",
          "guest",
          "moderator",
          "interviewer",
          "netizen",
          "reader");

  /** Who answers. */
  private static final java.util.Set<String> ANSWERING =
      java.util.Set.of(
          "a", "answer", "doctor", "expert", "editor", "nurse", "director", "professor");

  /** The numerals from one to ten. */
  private static final String CHINESE = "一二三四五六七八九十";

  private static final int SHORTEST_SHOUT = 4;

  private static final int SHORTEST_WRAPPED_LINE = 50;
  private static final int SHORTEST_RULE = 4;
  private static final int LONGEST_LABEL = 6;
  private static final int LONGEST_BOLD = 12;
  private static final int SHORTEST_BOOK = 9;
  private static final int LONGEST_PUBLISHER = 12;
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_ITEM = 260;
  private static final int LONG_TEXT = 80;

  private Paragraphs() {}

  /** The token behind the paragraph that begins here; a hard-wrapped line is continued. */
  static int end(Tokens tokens, int from, byte[] markers) {
    int at = from;
    int lineStart = from;
    while (at < tokens.size()) {
      if (tokens.isBreak(at)) {
        if (tokens.kind(at) == Tokens.Kind.GAP && tokens.symbol(from) == '|') {
          at++;
          continue;
        }
        if (!isWrap(tokens, lineStart, at, markers)) {
          return at;
        }
        lineStart = at + 1;
      }
      at++;
    }
    return at;
  }

  private static boolean isWrap(Tokens tokens, int lineStart, int lineEnd, byte[] markers) {
    int next = lineEnd + 1;
    if (tokens.kind(lineEnd) != Tokens.Kind.LINE || next >= tokens.size() || lineEnd == lineStart) {
      return false;
    }
    int last = lineEnd - 1;
    char c = tokens.symbol(last);
    boolean open = c == Tokens.NO_SYMBOL || c == ',' || c == '"' || c == ')';
    return open
        && tokens.symbol(lineStart) != '#'
        && tokens.symbol(lineStart) != '|'
        && tokens.end(last) - tokens.start(lineStart) >= SHORTEST_WRAPPED_LINE
        && tokens.isWord(next)
        && !tokens.isCapitalized(next)
        && markers[next] == 0
        && Character.isLowerCase(tokens.text().charAt(tokens.start(next)))
        && isWrapped(tokens, lineStart, next);
  }

  /**
   * Whether the lines around were broken because the next word no longer fitted. Where a line had
   * room for it, the lines are items.
   */
  private static boolean isWrapped(Tokens tokens, int lineStart, int next) {
    int from = lineStart;
    int to = next;
    int limit = Math.max(0, lineStart - LONGEST_LOOK);
    while (from > limit && !isBlankLine(tokens, from - 1)) {
      from--;
    }
    limit = Math.min(tokens.size(), next + LONGEST_LOOK);
    while (to < limit && !isBlankLine(tokens, to)) {
      to++;
    }
    int widest = 0;
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || tokens.kind(at) == Tokens.Kind.LINE) {
        if (at > start) {
          widest = Math.max(widest, tokens.end(at - 1) - tokens.start(start));
        }
        start = at + 1;
      }
    }
    start = from;
    for (int at = from; at < to - 1; at++) {
      if (tokens.kind(at) == Tokens.Kind.LINE) {
        boolean goesOn =
            at > start
                && tokens.isWord(at + 1)
                && !tokens.isCapitalized(at + 1)
                && tokens.symbol(at - 1) != ':';
        if (goesOn
            && tokens.end(at - 1) - tokens.start(start) + 1 + wordEnd(tokens, at + 1) < widest) {
          return false;
        }
        start = at + 1;
      }
    }
    return true;
  }

  private static int wordEnd(Tokens tokens, int at) {
    return tokens.end(at) - tokens.start(at);
  }

  /** A line end with another line end right behind it. */
  private static boolean isBlankLine(Tokens tokens, int at) {
    return tokens.kind(at) == Tokens.Kind.LINE
        && at + 1 < tokens.size()
        && tokens.kind(at + 1) == Tokens.Kind.LINE;
  }

  /** ":::note", "{{< include >}}", "---": markup of the page, no text. */
  static boolean isFence(Tokens tokens, int from, int to) {
    char c = tokens.symbol(from);
    return to - from > 2 && (c == ':' || c == '{' || c == '`') && tokens.symbol(from + 1) == c;
  }

  /** Where "{#sec-name .class}" at the end of a heading begins; its end where there is none. */
  static int attributesFrom(Tokens tokens, int from, int to) {
    if (tokens.symbol(to - 1) != '}') {
      return to;
    }
    for (int at = to - 2; at >= from; at--) {
      if (tokens.symbol(at) == '{') {
        return at;
      }
    }
    return to;
  }

  /** The token behind "[3] [4, 5]" that begins here: numbers of sources, no words. */
  static int behindReferences(Tokens tokens, int from, int to) {
    int at = from;
    int end = at;
    while (at < to && tokens.symbol(at) == '[') {
      at++;
      while (at < to && (tokens.isNumber(at) || tokens.symbol(at) == ',')) {
        at++;
      }
      if (at >= to || tokens.symbol(at) != ']') {
        return end;
      }
      at++;
      end = at;
    }
    return end;
  }

  /** Whether "[words](address)" begins here. */
  static boolean isLink(Tokens tokens, int from) {
    for (int at = from + 1; at + 1 < tokens.size() && at < from + LONGEST_LINE; at++) {
      char c = tokens.symbol(at);
      if (c == ']') {
        return tokens.symbol(at + 1) == '(' && !tokens.isSpacedBefore(at + 1);
      }
      if (c == '[' || tokens.isBreak(at)) {
        return false;
      }
    }
    return false;
  }

  /** "Category:Surgery": where a page is filed, no text. */
  static boolean isCategory(Tokens tokens, int from, int to) {
    return from + 2 < to
        && tokens.symbol(from + 1) == ':'
        && !tokens.isSpacedBefore(from + 2)
        && tokens.isWord(from)
        && tokens.string(from).equals("Category");
  }

  /** "Lee, Ann. A Handbook of Skin Grafting. Boston, MA: Hill & Wood, 2012.": no text. */
  static boolean isBook(Tokens tokens, int from, int to) {
    int year = tokens.symbol(to - 1) == '.' ? to - 2 : to - 1;
    if (year < from + SHORTEST_BOOK
        || !tokens.isNumber(year)
        || tokens.end(year) - tokens.start(year) != 4
        || tokens.symbol(year - 1) != ',') {
      return false;
    }
    int at = year - 2;
    while (at > from
        && at > year - LONGEST_PUBLISHER
        && (tokens.isCapitalized(at) || tokens.symbol(at) == '&' || tokens.symbol(at) == '.')) {
      at--;
    }
    return tokens.symbol(at) == ':' && at < year - 2 && tokens.isCapitalized(at - 1);
  }

  /**
   * The token behind a table whose rows stand between lines of dashes, of which the first begins
   * here; 0 where there is no such table.
   */
  static int ruledTableEnd(Tokens tokens, int from) {
    if (!isRule(tokens, from)) {
      return 0;
    }
    int rules = 0;
    int at = from;
    while (at < tokens.size() && !isBlankLine(tokens, at)) {
      rules += isRule(tokens, at) ? 1 : 0;
      at++;
    }
    return rules > 1 ? at : 0;
  }

  /** Whether a line begins here that opens with a row of dashes. */
  private static boolean isRule(Tokens tokens, int at) {
    if (at + SHORTEST_RULE > tokens.size() || at > 0 && !tokens.isBreak(at - 1)) {
      return false;
    }
    for (int i = at; i < at + SHORTEST_RULE; i++) {
      if (tokens.symbol(i) != '-') {
        return false;
      }
    }
    return true;
  }

  static boolean hasWords(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at) || tokens.isNumber(at)) {
        return true;
      }
    }
    return false;
  }

  /** The token behind a bullet with its bold marks; -1 where no bullet begins the paragraph. */
  static int bulletEnd(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && tokens.symbol(at) == '>') {
      at++;
    }
    if (at + 1 >= to || !isBullet(tokens.symbol(at))) {
      return -1;
    }
    char c = tokens.symbol(at);
    return c == '•' || tokens.isSpacedBefore(at + 1) || isOneOfMany(tokens, at, to) ? at + 1 : -1;
  }

  /** "-Fever" above or below "-Cough": a bullet that lost its space. */
  private static boolean isOneOfMany(Tokens tokens, int at, int to) {
    if (tokens.symbol(at) != '-' || !tokens.isWord(at + 1)) {
      return false;
    }
    int next = to;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    int before = at - 1;
    while (before >= 0 && tokens.isBreak(before)) {
      before--;
    }
    int limit = Math.max(0, before - LONGEST_LINE);
    while (before > limit && !tokens.isBreak(before - 1)) {
      before--;
    }
    return next + 1 < tokens.size() && tokens.symbol(next) == '-' && tokens.isWord(next + 1)
        || before >= 0 && tokens.symbol(before) == '-' && tokens.isWord(before + 1);
  }

  /** The token behind "Q:" or "A:" that begins a paragraph; the first one where none does. */
  static int speakerEnd(Tokens tokens, int from, int to) {
    if (from + 2 >= to || !tokens.isWord(from)) {
      return from;
    }
    if (isTitled(tokens, from, to)) {
      return from + 3;
    }
    if (tokens.symbol(from + 1) != ':') {
      return from;
    }
    return isSpeaker(tokens.string(from).toLowerCase(java.util.Locale.ROOT)) ? from + 2 : from;
  }

  private static boolean isSpeaker(String word) {
    return ASKING.contains(word) || ANSWERING.contains(word);
  }

  /** "Reporter:", "Q:": whoever asks speaks, and what was spoken of before has ended. */
  static boolean isAsking(Tokens tokens, int from, int to) {
    return from + 2 < to
        && tokens.isWord(from)
        && tokens.symbol(from + 1) == ':'
        && ASKING.contains(tokens.string(from).toLowerCase(java.util.Locale.ROOT));
  }

  /** "Director Fang:", "Dr Wu:": a title and a name. */
  private static boolean isTitled(Tokens tokens, int from, int to) {
    if (from + 3 >= to || tokens.symbol(from + 2) != ':' || !tokens.isCapitalized(from + 1)) {
      return false;
    }
    String first = tokens.string(from).toLowerCase(java.util.Locale.ROOT);
    return isSpeaker(first) || first.equals("dr") || first.equals("mr") || first.equals("ms");
  }

  private static boolean isBullet(char c) {
    return c == '•' || c == '*' || c == '-' || c == '+' || c == '~';
  }

  /** The first token behind opening brackets, quotes, bold marks and an ordinal. */
  static int skipOpening(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && isOpening(tokens.symbol(at))) {
      at++;
    }
    if (at + 2 < to && isOrdinal(tokens, at) && isBehindOrdinal(tokens.symbol(at + 1))) {
      at += 2;
      while (at < to && isOpening(tokens.symbol(at))) {
        at++;
      }
    }
    return at < to ? at : from;
  }

  private static boolean isOpening(char c) {
    return c == '[' || c == '*' || c == '"' || c == '_' || c == '<' || c == '#';
  }

  private static boolean isBehindOrdinal(char c) {
    return c == ',' || c == '.' || c == '、' || c == ':';
  }

  /** "First, indications", "II. Advantages", "三、Taboos". */
  private static boolean isOrdinal(Tokens tokens, int at) {
    if (!tokens.isWord(at) || Lexicon.isSmallAscii(tokens.chars()[tokens.start(at)])) {
      return false;
    }
    char first = tokens.chars()[tokens.start(at)];
    return ORDINAL_WORDS.holds(tokens, at) && ORDINALS.contains(tokens.string(at))
        || first > 127 && tokens.end(at) - tokens.start(at) <= 2 && CHINESE.indexOf(first) >= 0;
  }

  /** A word that a question begins with. */
  static boolean isInterrogative(Tokens tokens, int at) {
    return INTERROGATIVES.holds(tokens, at);
  }

  /** Whether bold type begins with a line. */
  static boolean isBold(Tokens tokens, int from) {
    return from + 2 < tokens.size()
        && tokens.symbol(from) == '*'
        && tokens.symbol(from + 1) == '*'
        && tokens.isWord(from + 2)
        && !tokens.isSpacedBefore(from + 2);
  }

  /**
   * "**Position:** supine", "**Position**: supine": the token behind the label that is in bold up
   * to its colon; -1 where no line begins so.
   */
  static int boldLabelEnd(Tokens tokens, int from, int to) {
    String text = tokens.text();
    for (int at = from + 1; at < to && at < from + LONGEST_BOLD; at++) {
      if (tokens.symbol(at) == ':') {
        int behind = tokens.end(at);
        boolean bold =
            behind < text.length() && text.charAt(behind) == '*' || text.charAt(behind - 2) == '*';
        return bold ? at + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether bold type opens with a line, and does not end within it. */
  static boolean isAllBold(Tokens tokens, int from, int to) {
    String text = tokens.text();
    int start = tokens.start(from);
    int within = text.indexOf("**", start + 2);
    int last = tokens.end(to - 1);
    if (within >= 0 && within + 2 < last) {
      return false;
    }
    boolean open = false;
    for (int at = start - 1; at > 0 && !isBlankAt(text, at); at--) {
      if (text.charAt(at) == '*' && text.charAt(at - 1) == '*') {
        open = !open;
        at--;
      }
    }
    return !open;
  }

  /** Whether the line that ends at a position is empty. */
  private static boolean isBlankAt(String text, int position) {
    if (text.charAt(position) != '\n') {
      return false;
    }
    int at = position - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\r')) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }

  /** "Knee: arthroscopy, osteotomy": a label, and what belongs to it in the same line. */
  static boolean isLabelled(Tokens tokens, int from, int to) {
    return tokens.isWord(from)
        && hasColonSoon(tokens, from, to)
        && tokens.symbol(to - 1) != ':'
        && !tokens.isBreak(to - 1);
  }

  /** Whether a label's colon stands behind the few words that begin here. */
  static boolean hasColonSoon(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + LONGEST_LABEL; at++) {
      char c = tokens.symbol(at);
      if (c != Tokens.NO_SYMBOL) {
        return c == ':';
      }
    }
    return false;
  }

  /** The token behind a short question that begins here; -1 where none does. */
  static int questionEnd(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + 14; at++) {
      char c = tokens.symbol(at);
      if (c == '?') {
        return at + 1;
      }
      if (c == '.' || c == '!' || c == ':' || c == ';' || c == ',') {
        return -1;
      }
    }
    return -1;
  }

  static boolean isTitle(Tokens tokens, Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    if (tokens.end(to - 1) - tokens.start(from) > LONGEST_TITLE || to == tokens.size()) {
      return false;
    }
    char last = tokens.symbol(to - 1);
    return last != '.'
        && last != ';'
        && last != ','
        && last != ':'
        && !hasInnerEnd(tokens, from, to);
  }

  private static boolean hasInnerEnd(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (isSentenceStart(tokens, at) && tokens.symbol(at - 1) == '.') {
        return true;
      }
    }
    return false;
  }

  /** Whether an unknown line is a heading: short, unpunctuated, apart, and text follows. */
  static boolean looksLikeHeading(Tokens tokens, Paragraph paragraph, long verbs) {
    int from = paragraph.from();
    int to = paragraph.to();
    if (!paragraph.isLine() || tokens.end(to - 1) - tokens.start(from) > LONGEST_HEADING) {
      return false;
    }
    char last = tokens.symbol(to - 1);
    if (last == '?') {
      return tokens.isCapitalized(from);
    }
    if (last != Tokens.NO_SYMBOL && last != ')' && last != ':'
        || !tokens.isCapitalized(from)
        || to - from > 12
        || holdsSentence(tokens, from, to)
        || containsClass(tokens, from, to, verbs)) {
      return false;
    }
    return last == ':'
        || paragraph.afterBlank()
            && (textFollows(tokens, to, verbs)
                || isShouted(tokens, from, to) && smallFollows(tokens, to));
  }

  /** "Blockade of the plexus. This block:": a line with the end of a sentence in it. */
  private static boolean holdsSentence(Tokens tokens, int from, int to) {
    for (int at = from + 2; at + 1 < to; at++) {
      if (isSentenceStart(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "BACTERIAL MENINGITIS": a line of four capitals and more, and no small letter. */
  private static boolean isShouted(Tokens tokens, int from, int to) {
    int capitals = 0;
    for (int i = tokens.start(from); i < tokens.end(to - 1); i++) {
      char c = tokens.text().charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > SHORTEST_SHOUT;
  }

  private static boolean smallFollows(Tokens tokens, int to) {
    int next = to;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    int end = next;
    while (end < tokens.size() && !tokens.isBreak(end)) {
      end++;
    }
    return next < end && !isShouted(tokens, next, end);
  }

  /** Whether the line behind is a long one or a sentence. */
  static boolean textFollows(Tokens tokens, int to, long verbs) {
    return longTextFollows(tokens, to) || sentenceFollows(tokens, to, verbs);
  }

  private static boolean longTextFollows(Tokens tokens, int to) {
    int next = to;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    int end = next;
    while (end < tokens.size() && !tokens.isBreak(end)) {
      end++;
    }
    return next < end && tokens.end(end - 1) - tokens.start(next) >= LONG_TEXT;
  }

  /** Whether a sentence with its full stop stands in the very next line. */
  private static boolean sentenceFollows(Tokens tokens, int to, long verbs) {
    int next = to + 1;
    if (next >= tokens.size() || tokens.kind(to) != Tokens.Kind.LINE || !tokens.isWord(next)) {
      return false;
    }
    int end = next;
    while (end < tokens.size() && !tokens.isBreak(end)) {
      end++;
    }
    return tokens.symbol(end - 1) == '.' && containsClass(tokens, next, end, verbs);
  }

  /** Whether a line of its own reads as an item of a list rather than as running text. */
  static boolean looksLikeItem(Tokens tokens, int from, int to, long verbs) {
    if (tokens.end(to - 1) - tokens.start(from) > LONGEST_ITEM) {
      return false;
    }
    for (int at = from + 1; at < to; at++) {
      if (isSentenceStart(tokens, at) && tokens.symbol(at - 1) != ';') {
        return tokens.symbol(at - 1) == ':' && at == from + 1;
      }
    }
    char last = tokens.symbol(to - 1);
    return last != ':' && (last != '.' || !containsClass(tokens, from, to, verbs));
  }

  /** Whether words between spaces are a part of a list that lost its numbers: no sentence's. */
  static boolean isFragment(Tokens tokens, int from, int to, long verbs) {
    return isUnended(tokens, to)
        && looksLikeItem(tokens, from, to, 0)
        && !containsClass(tokens, from, to, verbs);
  }

  /** Whether the words before the token end neither a sentence nor an announcement. */
  static boolean isUnended(Tokens tokens, int to) {
    char last = tokens.symbol(to - 1);
    return last != '.' && last != '?' && last != '!' && last != ':';
  }

  /** "wedge excision: removal of a part": an item with what explains it, in a line. */
  static boolean looksLikeLabelledItem(Tokens tokens, int from, int to) {
    int colon = from;
    while (colon < to && colon < from + LONGEST_LABEL && tokens.isWord(colon)) {
      colon++;
    }
    return colon > from
        && colon + 1 < to
        && tokens.symbol(colon) == ':'
        && Character.isLowerCase(tokens.text().charAt(tokens.start(from)))
        && looksLikeItem(tokens, colon + 1, to, 0);
  }

  static boolean containsClass(Tokens tokens, int from, int to, long mask) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, mask)) {
        return true;
      }
    }
    return false;
  }

  /** Whether punctuation that ends a sentence or a part of one stands right before the token. */
  static boolean isSentenceStart(Tokens tokens, int at) {
    char c = tokens.symbol(at - 1);
    return c == '.' || c == ';' || c == '!' || c == '?' || c == ']' || c == ':';
  }

  /** The token behind an item's own words: behind its first sentence, where others follow. */
  static int itemEnd(Tokens tokens, int content, int end) {
    for (int at = content + 1; at < end; at++) {
      char c = tokens.symbol(at - 1);
      if ((c == '.' || c == '!' || c == '?')
          && tokens.isCapitalized(at)
          && end - at >= 4
          && !isShortWord(tokens, at - 2)
          && at - content > 1) {
        return at;
      }
    }
    return end;
  }

  /**
   * "Relieve pain Keyhole surgery has risks.": the token behind an item that a sentence follows
   * without a full stop between them.
   */
  static int lostEnd(Tokens tokens, int content, int end, long verbs) {
    for (int at = content + 2; at + 2 < end; at++) {
      if (tokens.isCapitalized(at)
          && !tokens.isAcronym(at)
          && !tokens.spells(at, "I")
          && tokens.isWord(at - 1)
          && !tokens.isCapitalized(at - 1)
          && (OPENERS.contains(tokens.string(at)) || hasVerbSoon(tokens, at + 1, end, verbs))) {
        return at;
      }
    }
    return end;
  }

  private static boolean hasVerbSoon(Tokens tokens, int from, int end, long verbs) {
    for (int at = from; at < end && at < from + 9; at++) {
      if (tokens.is(at, verbs)) {
        return true;
      }
      if (tokens.symbol(at) == ',' || tokens.symbol(at) == '.') {
        return false;
      }
    }
    return false;
  }

  /** "Dr.", "No.", "e.g.": a full stop behind one or two letters ends no item. */
  private static boolean isShortWord(Tokens tokens, int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) <= 2 && !tokens.isAcronym(at);
  }

  /** The cells of a table row, from and to token of each. */
  static List<int[]> cells(Tokens tokens, Paragraph paragraph) {
    List<int[]> cells = new ArrayList<>();
    int start = paragraph.from() + 1;
    for (int at = paragraph.from() + 1; at <= paragraph.to(); at++) {
      if (at == paragraph.to() || tokens.symbol(at) == '|') {
        int end = at;
        while (end > start && tokens.isBreak(end - 1)) {
          end--;
        }
        while (start < end && tokens.isBreak(start)) {
          start++;
        }
        if (at < paragraph.to() || end > start) {
          boolean words = end > start && hasWords(tokens, start, end);
          cells.add(words ? new int[] {start, end} : new int[] {start, start});
        }
        start = at + 1;
      }
    }
    return cells;
  }
}
