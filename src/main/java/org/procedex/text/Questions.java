package org.procedex.text;

/** Knows questions by the word they begin with and by where they end. */
final class Questions {
  private static final WordSet INTERROGATIVES =
      WordSet.of("what", "who", "when", "how", "why", "which", "where");

  /** Tokens of a question that may be a heading. */
  private static final int LONGEST = 14;

  /** Words before the mark of a question that stands within a line. */
  private static final int SHORTEST = 3;

  private Questions() {}

  /** "What happens afterwards?" */
  static boolean beginsAt(Tokens tokens, int at, int to) {
    return INTERROGATIVES.holds(tokens, at) && end(tokens, at, to) > at + SHORTEST;
  }

  /** The token behind a short question that begins here; -1 where none does. */
  static int end(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + LONGEST; at++) {
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
}
