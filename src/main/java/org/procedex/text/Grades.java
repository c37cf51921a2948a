package org.procedex.text;

/** Words that say how strongly something speaks against what is done: "absolute", "relative". */
final class Grades {
  private static final int LONGEST = 4;

  private Grades() {}

  /** Whether the token is one. */
  static boolean isOne(Tokens tokens, int at) {
    return tokens.isWord(at)
        && (tokens.string(at).equalsIgnoreCase("absolute")
            || tokens.string(at).equalsIgnoreCase("relative"));
  }

  /** The grade that the words hold, where they are few; empty for none. */
  static String of(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isOne(tokens, at) && to - from <= LONGEST) {
        return tokens.string(at).toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "";
  }
}
