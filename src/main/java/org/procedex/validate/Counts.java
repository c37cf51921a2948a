package org.procedex.validate;

import java.util.OptionalDouble;

/**
 * What precision, recall and F1 are made of.
 *
 * @param gold gold records
 * @param extracted extracted records
 * @param matched pairs of both
 * @param partial of them, pairs that count half (SemEval's partial scheme)
 */
public record Counts(long gold, long extracted, long matched, long partial) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        gold + other.gold,
        extracted + other.extracted,
        matched + other.matched,
        partial + other.partial);
  }

  private double credit() {
    return matched - partial * 0.5;
  }

  /** Extracted records without a gold one. */
  public long spurious() {
    return extracted - matched;
  }

  /** Gold records without an extracted one. */
  public long missed() {
    return gold - matched;
  }

  /** Empty where nothing was extracted. */
  public OptionalDouble precision() {
    return share(credit(), extracted);
  }

  /** Empty where there is no gold. */
  public OptionalDouble recall() {
    return share(credit(), gold);
  }

  /** The harmonic mean of both; empty where there is neither gold nor anything extracted. */
  public OptionalDouble f1() {
    return share(2 * credit(), gold + extracted);
  }

  private static OptionalDouble share(double part, long of) {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / of);
  }
}
