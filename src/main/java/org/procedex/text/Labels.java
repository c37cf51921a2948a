package org.procedex.text;

/** Knows the label of a line: a few words, and a colon before what belongs to it. */
final class Labels {
  private static final int LONGEST = 6;

  private Labels() {}

  /** "Knee: arthroscopy, osteotomy": a label, and what belongs to it in the same line. */
  static boolean isLabelled(Tokens tokens, int from, int to) {
    return tokens.isWord(from)
        && hasColonSoon(tokens, from, to)
        && tokens.symbol(to - 1) != ':'
        && !tokens.isBreak(to - 1);
  }

  /** Whether a label's colon stands behind the few words that begin here. */
  static boolean hasColonSoon(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + LONGEST; at++) {
      char c = tokens.symbol(at);
      if (c != Tokens.NO_SYMBOL) {
        return c == ':';
      }
    }
    return false;
  }

  /** The colon behind words and nothing else, with more behind it; -1 where none is. */
  static int colon(Tokens tokens, int from, int to) {
    int colon = from;
    while (colon < to && colon < from + LONGEST && tokens.isWord(colon)) {
      colon++;
    }
    return colon > from && colon + 1 < to && tokens.symbol(colon) == ':' ? colon : -1;
  }
}
