package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of a text, in UTF-16 units of the original article.
 *
 * @param start first position, 0-based
 * @param end position behind the last, not smaller than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "expected 0 <= start <= end but found start " + start + ", end " + end);
    }
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether nothing is covered. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether every position of the other span is in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both spans share a position. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The covered part of {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** As a record's own, which is slow in code that is compiled once only. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
