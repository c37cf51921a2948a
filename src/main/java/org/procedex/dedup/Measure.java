package org.procedex.dedup;

/**
 * How alike two sentences have to be for the later to be a repetition.
 *
 * <p>Far apart, only a sentence in near-identical words is taken for one; close by, where a second
 * translation of the same sentence is to be expected, more may differ; and most in the sentence
 * right behind, where every word may be another translator's. The bounds are where the project's
 * gold parts repeats from neighbours that go on.
 */
enum Measure {
  NEXT(0.68, 2, 0.30f, true),
  NEAR(0.74, 3, 0.2f, true),
  FAR(0.87, 4, 0.1f, false);

  private final double leastSimilarity;
  private final int leastShared;
  private final float mostAlone;
  private final boolean allowsExchange;

  Measure(double leastSimilarity, int leastShared, float mostAlone, boolean allowsExchange) {
    this.leastSimilarity = leastSimilarity;
    this.leastShared = leastShared;
    this.mostAlone = mostAlone;
    this.allowsExchange = allowsExchange;
  }

  /** The least similarity. */
  double leastSimilarity() {
    return leastSimilarity;
  }

  /** How many words of full weight both must share. */
  int leastShared() {
    return leastShared;
  }

  /** The part of a sentence's weight that the other may lack. */
  float mostAlone() {
    return mostAlone;
  }

  /** Whether each may have a word of full weight that the other lacks. */
  boolean allowsExchange() {
    return allowsExchange;
  }

  /** Whether a word within the same frame of others may be another translation. */
  boolean allowsOtherWords() {
    return this == NEXT;
  }

  /** Whether two sentences of these weights can be similar enough. */
  boolean allowsWeights(float one, float other) {
    return 2 * Math.min(one, other) >= leastSimilarity * (one + other);
  }
}
