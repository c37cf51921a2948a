package org.procedex.text;

/**
 * Tells where a paragraph ends: at the first break, unless the line was only full and its sentence
 * goes on in the next one.
 */
final class ParagraphEnds {
  /** Tokens before and behind a line end that are looked at for the width of the lines. */
  private static final int LONGEST_LOOK = 300;

  /** Tokens that open a paragraph before its first word. */
  private static final int LONGEST_OPENING = 24;

  private static final int SHORTEST_WRAPPED_LINE = 50;

  /** An item whose next line is indented below its words may have been broken sooner. */
  private static final int SHORTEST_WRAPPED_ITEM = 30;

  private static final int MOST_INDENT = 40;

  private final Tokens tokens;
  private final ListMarkers markers;

  ParagraphEnds(Tokens tokens, ListMarkers markers) {
    this.tokens = tokens;
    this.markers = markers;
  }

  /** The token behind the paragraph that begins here. */
  int end(int from) {
    int at = from;
    int lineStart = from;
    while (at < tokens.size()) {
      if (tokens.isBreak(at)) {
        if (tokens.kind(at) == Tokens.Kind.GAP && tokens.symbol(from) == '|') {
          at++;
          continue;
        }
        if (!isWrap(from, lineStart, at)) {
          return at;
        }
        lineStart = at + 1;
      }
      at++;
    }
    return at;
  }

  private boolean isWrap(int from, int lineStart, int lineEnd) {
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
        && tokens.isWord(next)
        && !tokens.isCapitalized(next)
        && !markers.isAt(next)
        && Character.isLowerCase(tokens.text().charAt(tokens.start(next)))
        && (isItem(from, lineEnd)
            ? isLong(lineStart, last, SHORTEST_WRAPPED_LINE)
                || isLong(lineStart, last, SHORTEST_WRAPPED_ITEM) && indent(next) > indent(from)
            : isLong(lineStart, last, SHORTEST_WRAPPED_LINE) && isAmongWrapped(lineStart, next));
  }

  private boolean isLong(int lineStart, int last, int least) {
    return tokens.end(last) - tokens.start(lineStart) >= least;
  }

  /** White space between the line's beginning and the token. */
  private int indent(int at) {
    int start = tokens.start(at);
    int from = start;
    while (from > 0 && start - from < MOST_INDENT && isSpace(tokens.text().charAt(from - 1))) {
      from--;
    }
    return start - from;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /** A bullet or number, behind which a line without one goes on with the item. */
  private boolean isItem(int from, int lineEnd) {
    int end = Math.min(lineEnd, from + LONGEST_OPENING);
    return markers.isAt(from) || Openings.bulletEnd(tokens, from, end) > 0;
  }

  /**
   * Whether the lines around were broken because the next word no longer fitted. Where a line had
   * room for it, the lines are items.
   */
  private boolean isAmongWrapped(int lineStart, int next) {
    int from = lineStart;
    int to = next;
    int limit = Math.max(0, lineStart - LONGEST_LOOK);
    while (from > limit && !Lines.isBlank(tokens, from - 1)) {
      from--;
    }
    limit = Math.min(tokens.size(), next + LONGEST_LOOK);
    while (to < limit && !Lines.isBlank(tokens, to)) {
      to++;
    }
    return !hasRoom(from, to, widest(from, to));
  }

  private int widest(int from, int to) {
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
    return widest;
  }

  /** Whether the word that a line goes on with would have fitted behind it. */
  private boolean hasRoom(int from, int to, int width) {
    int start = from;
    for (int at = from; at < to - 1; at++) {
      if (tokens.kind(at) == Tokens.Kind.LINE) {
        boolean goesOn =
            at > start
                && tokens.isWord(at + 1)
                && !tokens.isCapitalized(at + 1)
                && tokens.symbol(at - 1) != ':';
        if (goesOn && tokens.end(at - 1) - tokens.start(start) + 1 + length(at + 1) < width) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private int length(int word) {
    return tokens.end(word) - tokens.start(word);
  }
}
