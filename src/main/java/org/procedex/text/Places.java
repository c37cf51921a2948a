package org.procedex.text;

/** Which token stands at a position, told by a table of every few positions instead of a search. */
final class Places {
  /** A token is some five characters long with the space behind it. */
  private static final int SHIFT = 4;

  private final int[] starts;
  private final int size;

  /** For each stretch of characters the first token that starts in it or behind it. */
  private final int[] first;

  /**
   * Tokens that nobody adds to any more.
   *
   * @param starts where they start, in rising order; nobody changes them
   * @param size how many there are
   * @param length of the text
   */
  Places(int[] starts, int size, int length) {
    this.starts = starts;
    this.size = size;
    this.first = new int[(length >>> SHIFT) + 1];
    int next = 0;
    for (int token = 0; token < size; token++) {
      int stretch = starts[token] >>> SHIFT;
      while (next <= stretch) {
        first[next++] = token;
      }
    }
    while (next < first.length) {
      first[next++] = size;
    }
  }

  /** The first token that starts at or behind the position; their number where there is none. */
  int at(int position) {
    int stretch = Math.max(0, position) >>> SHIFT;
    int token = stretch < first.length ? first[stretch] : size;
    while (token < size && starts[token] < position) {
      token++;
    }
    return token;
  }
}
