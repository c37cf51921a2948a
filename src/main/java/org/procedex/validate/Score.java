package org.procedex.validate;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A row of the scores.
 *
 * @param scheme {@code exact}, {@code relaxed}, {@code linked}, {@code semeval-…}, or {@code
 *     detail}
 * @param average {@code micro}, {@code macro-types} or {@code macro-articles}
 * @param type a record type, {@code ALL}, or the detail: {@code strength}, {@code negated}, {@code
 *     link}
 * @param counts what it was computed from; null for an average of scores
 */
public record Score(
    String scheme,
    String average,
    String type,
    @Nullable Counts counts,
    Measure precision,
    Measure recall,
    Measure f1) {
  static final String ALL = "ALL";
  static final String MICRO = "micro";

  /**
   * A figure and its interval.
   *
   * @param value empty where undefined
   * @param interval null where undefined
   */
  public record Measure(OptionalDouble value, @Nullable Interval interval) {
    static final Measure NONE = new Measure(OptionalDouble.empty(), null);
  }
}
