package org.procedex.text;

/** Knows bold type in a line: where it opens, whether it ends within, and what label it makes. */
final class Bold {
  private static final int LONGEST_LABEL = 12;

  /** Characters before a line in which bold type that is still open is looked for. */
  private static final int LONGEST_BEFORE = 2_000;

  private Bold() {}

  /** Whether bold type begins with a line. */
  static boolean opens(Tokens tokens, int from) {
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
  static int labelEnd(Tokens tokens, int from, int to) {
    String text = tokens.text();
    for (int at = from + 1; at < to && at < from + LONGEST_LABEL; at++) {
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
  static boolean holdsAll(Tokens tokens, int from, int to) {
    String text = tokens.text();
    int start = tokens.start(from);
    int within = text.indexOf("**", start + 2);
    int last = tokens.end(to - 1);
    if (within >= 0 && within + 2 < last) {
      return false;
    }
    boolean open = false;
    int first = Math.max(0, start - LONGEST_BEFORE);
    for (int at = start - 1; at > first && !isBlankAt(text, at); at--) {
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
}
