package org.procedex.text;

import java.util.Arrays;

/**
 * Where a text has characters that can end a sentence, and the bracket that closes the mark of a
 * source: positions in ascending order, so that nobody has to go through the text for them again.
 */
final class Marks {
  private int[] positions;
  private int size;

  /** None yet. */
  Marks(int expected) {
    positions = new int[expected];
  }

  /** Those of a text. */
  static Marks of(char[] text) {
    Marks marks = new Marks(16);
    for (int at = 0; at < text.length; at++) {
      marks.see(text[at], at);
    }
    return marks;
  }

  /** Takes down a character's position, which lies behind all before, if it is a mark. */
  void see(char c, int position) {
    if (c == '.' || c == ']' || c == '?' || c == '!' || isWide(c)) {
      if (size == positions.length) {
        positions = Arrays.copyOf(positions, size * 2);
      }
      positions[size++] = position;
    }
  }

  /** Whether it is one of the full-width marks, behind which a sentence always ends. */
  static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where the mark of that number stands. */
  int position(int mark) {
    return positions[mark];
  }

  /** The number of the first mark at or behind a position; {@link #size()} where there is none. */
  int from(int position) {
    int found = Arrays.binarySearch(positions, 0, size, position);
    return found >= 0 ? found : -found - 1;
  }
}
