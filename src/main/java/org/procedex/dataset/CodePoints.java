package org.procedex.dataset;

import org.procedex.text.Span;

/**
 * Turns positions in UTF-16 units into positions in Unicode code points: the one place that does.
 */
final class CodePoints {
  private static final int STEP = 256;

  private final String text;
  private final int[] before;

  /**
   * The positions of a text.
   *
   * @param encoded the same text
   */
  CodePoints(String text, Utf8Text encoded) {
    this.text = text;
    this.before = encoded.holdsPairs() ? count(text) : new int[0];
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() / STEP + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        before[i / STEP] = points;
      }
      points += isSecondHalf(text, i) ? 0 : 1;
    }
    return before;
  }

  private static boolean isSecondHalf(String text, int i) {
    return i > 0
        && Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** The number of code points before a UTF-16 position. */
  int at(int position) {
    if (before.length == 0) {
      return position;
    }
    int block = Math.min(position / STEP, before.length - 1);
    int points = before[block];
    for (int i = block * STEP; i < position; i++) {
      points += isSecondHalf(text, i) ? 0 : 1;
    }
    return points;
  }

  int start(Span span) {
    return at(span.start());
  }

  int end(Span span) {
    return at(span.end());
  }
}
