package org.procedex.text;

/** What stands before and behind a token when the white space between lines is passed over. */
final class Lines {
  private Lines() {}

  /** The last token of the line before the one that begins here; -1 where there is none. */
  static int lastBefore(Tokens tokens, int from) {
    int before = from - 1;
    while (before >= 0 && tokens.isBreak(before)) {
      before--;
    }
    return before;
  }

  /** The first token of the line at or behind the token; the text's end where there is none. */
  static int next(Tokens tokens, int at) {
    int next = at;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    return next;
  }

  /** The break behind the words that stand here, or the text's end. */
  static int end(Tokens tokens, int at) {
    int end = at;
    while (end < tokens.size() && !tokens.isBreak(end)) {
      end++;
    }
    return end;
  }

  /** Whether the token is the first of a line, not only of what stands behind a gap. */
  static boolean startsLine(Tokens tokens, int at) {
    return at == 0 || tokens.kind(at - 1) == Tokens.Kind.LINE;
  }

  /** A line end with another line end right behind it. */
  static boolean isBlank(Tokens tokens, int at) {
    return tokens.kind(at) == Tokens.Kind.LINE
        && at + 1 < tokens.size()
        && tokens.kind(at + 1) == Tokens.Kind.LINE;
  }

  /** Whether an empty line stands between two tokens, whatever ends the lines. */
  static boolean hasBlankBetween(Tokens tokens, int before, int after) {
    int lines = 0;
    for (int at = before + 1; at < after; at++) {
      lines += tokens.kind(at) == Tokens.Kind.LINE ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether the line before the one that begins here ends in a backslash: it goes on here. */
  static boolean isBehindBackslash(Tokens tokens, int from) {
    int before = lastBefore(tokens, from);
    return before >= 0 && tokens.symbol(before) == '\\';
  }
}
