package org.procedex.text;

/** Tells what in an article is markup of its page and says nothing of its matter. */
final class Markup {
  /** Tokens that are looked through for the end of a link's words. */
  private static final int LONGEST_LINK = 100;

  /** Labels of what a note is filed under. */
  private static final WordSet FILING =
      WordSet.in("related tags tag topics topic links link up parent see source sources category");

  /** Characters of a line that can be a heading; a longer one is text behind a sign. */
  private static final int LONGEST_HEADING = 1000;

  private Markup() {}

  /** Whether a line behind "#" is short enough to be the heading that the sign makes of it. */
  static boolean fitsHeading(Tokens tokens, Paragraph line) {
    return tokens.end(line.to() - 1) - tokens.start(line.from()) <= LONGEST_HEADING;
  }

  static boolean hasWords(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at) || tokens.isNumber(at)) {
        return true;
      }
    }
    return false;
  }

  /** ":::note", "{{< include >}}", "```": what opens or closes a part of the page. */
  static boolean isFence(Tokens tokens, int from, int to) {
    char c = tokens.symbol(from);
    return to - from > 2 && (c == ':' || c == '{' || c == '`') && tokens.symbol(from + 1) == c;
  }

  /** "Category:Surgery": where a page is filed. */
  static boolean isCategory(Tokens tokens, int from, int to) {
    return from + 2 < to
        && tokens.symbol(from + 1) == ':'
        && !tokens.isSpacedBefore(from + 2)
        && tokens.isWord(from)
        && tokens.string(from).equals("Category");
  }

  /** "related: [[Surgery]]", "tags: #spleen": how a note is filed among others. */
  static boolean isFiled(Tokens tokens, int from, int to) {
    int label = Math.max(from, Openings.bulletEnd(tokens, from, to));
    if (label + 2 >= to || tokens.symbol(label + 1) != ':' || !FILING.holds(tokens, label)) {
      return false;
    }
    CharSequence text = tokens.text();
    int at = tokens.end(label + 1);
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    char c = at + 1 < text.length() ? text.charAt(at) : ' ';
    return c == '[' && text.charAt(at + 1) == '['
        || c == '#' && Character.isLetter(text.charAt(at + 1));
  }

  /** How many "#" a marked-up heading begins with, one for each level. */
  static int hashes(Tokens tokens, Paragraph paragraph) {
    int at = paragraph.from();
    while (at < paragraph.to() && tokens.symbol(at) == '#') {
      at++;
    }
    return at - paragraph.from();
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
    for (int at = from + 1; at + 1 < tokens.size() && at < from + LONGEST_LINK; at++) {
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
}
