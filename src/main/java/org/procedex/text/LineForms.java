package org.procedex.text;

/**
 * Tells by the form of a line alone whether it is a title, a heading, an item or running text: by
 * its length, what it ends with, and whether it has the verb that makes a sentence of it.
 */
final class LineForms {
  private static final int SHORTEST_SHOUT = 4;
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_HEADING = 90;
  private static final int MOST_HEADING_TOKENS = 12;
  private static final int LONGEST_ITEM = 260;
  private static final int LONG_TEXT = 80;

  /** Tokens from "who" to its verb: "who still are". */
  private static final int MOST_BETWEEN = 2;

  private final Tokens tokens;
  private final long verbs;
  private final long waiting;
  private final long conditions;

  /**
   * The forms of an article's lines.
   *
   * @param verbs classes of the verb forms that make a sentence of a line
   * @param waiting classes of the words that no line ends with unless others go on in it
   * @param conditions classes of the words that name conditions
   */
  private static final WordSet ASKING = WordSet.in("how what why");

  private static final WordSet IS = WordSet.in("is are");

  private static final WordSet ASKED =
      WordSet.in("is are if do does can about should to long many much will must may happens");

  LineForms(Tokens tokens, long verbs, long waiting, long conditions) {
    this.tokens = tokens;
    this.verbs = verbs;
    this.waiting = waiting;
    this.conditions = conditions;
  }

  /** Whether punctuation that ends a sentence or a part of one stands right before the token. */
  static boolean startsSentence(Tokens tokens, int at) {
    char c = tokens.symbol(at - 1);
    return c == '.' || c == ';' || c == '!' || c == '?' || c == ']' || c == ':';
  }

  /**
   * A word that does not end a line but waits for what follows: "done when", "in patients with".
   */
  boolean waits(int at) {
    return tokens.is(at, waiting);
  }

  /**
   * "Pregnant women are forbidden", "patients with favism are forbidden", "contraindicated in
   * gout": whether a heading that refuses says at once whom, as an item does.
   */
  boolean refusesCase(Heading heading) {
    if (!heading.isAbout(Topic.CONTRAINDICATIONS)) {
      return false;
    }
    int from = tokens.at(heading.words().start());
    Span cue = heading.cue();
    Span complement = heading.complement();
    boolean guessed = HeadingMatcher.isGuess(heading.rule());
    int behind = tokens.at(cue.end());
    return guessed && tokens.spells(from + 1, "with")
        || tellsCondition(from, guessed ? behind : tokens.at(cue.start()))
        || complement != null
            && behind == tokens.at(complement.start())
            && tellsCondition(behind, tokens.at(complement.end()));
  }

  /** Whether one of the words names a condition. */
  boolean tellsCondition(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, conditions)) {
        return true;
      }
    }
    return false;
  }

  boolean isTitle(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    if (tokens.end(to - 1) - tokens.start(from) > LONGEST_TITLE || to == tokens.size()) {
      return false;
    }
    char last = tokens.symbol(to - 1);
    return last != '.' && last != ';' && last != ',' && last != ':' && !hasInnerEnd(from, to);
  }

  private boolean hasInnerEnd(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.symbol(at - 1) == '.') {
        return true;
      }
    }
    return false;
  }

  /** Whether an unknown line is a heading: short, unpunctuated, apart, and text follows. */
  boolean isHeading(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    if (!paragraph.isLine() || tokens.end(to - 1) - tokens.start(from) > LONGEST_HEADING) {
      return false;
    }
    char last = tokens.symbol(to - 1);
    if (last == '?') {
      return tokens.isCapitalized(from);
    }
    if (last == Tokens.NO_SYMBOL && asks(from, to) && textFollows(to)) {
      return true;
    }
    if (last != Tokens.NO_SYMBOL && last != ')' && last != ':'
        || !tokens.isCapitalized(from)
        || to - from > MOST_HEADING_TOKENS
        || holdsSentence(from, to)
        || hasVerb(from, to)) {
      return false;
    }
    return last == ':'
        || paragraph.afterBlank() && (textFollows(to) || isShouted(from, to) && smallFollows(to));
  }

  /** "How is the stone broken", "What if it comes back": a question that has lost its mark. */
  private boolean asks(int from, int to) {
    return to - from > 2
        && to - from <= MOST_HEADING_TOKENS
        && tokens.isCapitalized(from)
        && ASKING.holds(tokens, from)
        && ASKED.holds(tokens, from + 1)
        && !(tokens.spells(from, "what") && IS.holds(tokens, from + 1))
        && !holdsSentence(from, to);
  }

  /** "Blockade of the plexus. This block:": a line with the end of a sentence in it. */
  private boolean holdsSentence(int from, int to) {
    for (int at = from + 2; at + 1 < to; at++) {
      if (startsSentence(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "BACTERIAL MENINGITIS": a line of four capitals and more, and no small letter. */
  private boolean isShouted(int from, int to) {
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

  private boolean smallFollows(int to) {
    int next = Lines.next(tokens, to);
    int end = Lines.end(tokens, next);
    return next < end && !isShouted(next, end);
  }

  /** Whether the line behind is a long one or a sentence. */
  boolean textFollows(int to) {
    return longTextFollows(to) || sentenceFollows(to);
  }

  private boolean longTextFollows(int to) {
    int next = Lines.next(tokens, to);
    int end = Lines.end(tokens, next);
    return next < end && tokens.end(end - 1) - tokens.start(next) >= LONG_TEXT;
  }

  /** Whether a sentence with its full stop stands in the very next line. */
  private boolean sentenceFollows(int to) {
    int next = to + 1;
    if (next >= tokens.size() || tokens.kind(to) != Tokens.Kind.LINE || !tokens.isWord(next)) {
      return false;
    }
    int end = Lines.end(tokens, next);
    return tokens.symbol(end - 1) == '.' && hasVerb(next, end);
  }

  /** Whether a line of its own reads as an item of a list rather than as running text. */
  boolean isItem(int from, int to) {
    return mayBeItem(from, to)
        && (beginsWithColon(from, to) || tokens.symbol(to - 1) != '.' || !hasMainVerb(from, to));
  }

  /** Whether a line is short enough for an item, and neither announces nor holds sentences. */
  boolean mayBeItem(int from, int to) {
    if (tokens.end(to - 1) - tokens.start(from) > LONGEST_ITEM) {
      return false;
    }
    if (beginsWithColon(from, to)) {
      return true;
    }
    for (int at = from + 1; at < to; at++) {
      if (startsSentence(tokens, at) && tokens.symbol(at - 1) != ';') {
        return false;
      }
    }
    return tokens.symbol(to - 1) != ':';
  }

  private boolean beginsWithColon(int from, int to) {
    return to - from > 1 && tokens.symbol(from) == ':';
  }

  /** Whether words between spaces are a part of a list that lost its numbers: no sentence's. */
  boolean isFragment(int from, int to) {
    return isUnended(to) && mayBeItem(from, to) && !hasVerb(from, to);
  }

  /** Whether the words before the token end neither a sentence nor an announcement. */
  boolean isUnended(int to) {
    char last = tokens.symbol(to - 1);
    return last != '.' && last != '?' && last != '!' && last != ':';
  }

  /** "wedge excision: removal of a part": an item with what explains it, in a line. */
  boolean isExplainedItem(int from, int to) {
    int colon = Labels.colon(tokens, from, to);
    return colon > 0
        && Character.isLowerCase(tokens.text().charAt(tokens.start(from)))
        && mayBeItem(colon + 1, to);
  }

  /** A verb, and not that of "who are restless" alone. */
  private boolean hasMainVerb(int from, int to) {
    int relative = from - MOST_BETWEEN - 1;
    for (int at = from; at < to; at++) {
      if (isRelative(at)) {
        relative = at;
      } else if (tokens.is(at, verbs)) {
        if (at - relative > MOST_BETWEEN) {
          return true;
        }
        relative = from - MOST_BETWEEN - 1;
      }
    }
    return false;
  }

  private boolean isRelative(int at) {
    return tokens.spells(at, "who") || tokens.spells(at, "that") || tokens.spells(at, "which");
  }

  private boolean hasVerb(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, verbs)) {
        return true;
      }
    }
    return false;
  }
}
