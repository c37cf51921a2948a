package org.procedex.validate;

/**
 * A contiguous stretch of an article.
 *
 * @param start 0-based, in Unicode code points
 * @param end exclusive, behind {@code start}
 */
public record Place(int start, int end) {
  public Place {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "expected 0 <= start < end but found " + start + " and " + end);
    }
  }

  int length() {
    return end - start;
  }

  /** How many code points both cover. */
  int shared(Place other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
