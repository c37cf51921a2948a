package org.procedex.dedup;

/**
 * How alike two sentences have to be for the later to be a repetition.
 *
 * <p>Far apart, only a sentence in near-identical words is taken for one; close by, where a second
 * translation of the same sentence is to be expected, more may differ; and most in the sentence
 * right behind, where every word may be another translator's.
 */
enum Measure {
  NEXT(0.65, 2, 1, 0.75, 0.7f, -0.4),
  /** A sentence and a part of the one right before. */
  NEXT_PART(0.8, 3, 2, 0.9, 0.5f, 1.5),
  NEAR(0.8, 2, 2, 0.8, 0.45f, 1.5),
  /**
   * A sentence and a part of one close by: that it drops the rest needs evidence, even where
   * nothing is left over.
   */
  PART(0.8, 3, 2, 0.9, 0.45f, 2.5),
  /** A question and the one right before: nothing is left over of either. */
  QUESTION(0.9, 2, 1, 0.9, 0.7f, 6),
  FAR(0.87, 4, 2, 0.95, 0.2f, 2.6),
  /** A sentence that says again in other words what one far before says: by evidence alone. */
  FAR_RETOLD(0.8, 2, 2, 0.8, 0.45f, 2.5);

  /** The part of a sentence that is left over where the words are near-identical. */
  static final float MOST_LEFT_OVER = 0.1f;

  private final double leastSimilarity;
  private final int leastShared;
  private final int leastSharedOfShort;
  private final double leastSimilarityOfShort;
  private final float mostUnlike;
  private final double leastEvidence;

  Measure(
      double leastSimilarity,
      int leastShared,
      int leastSharedOfShort,
      double leastSimilarityOfShort,
      float mostUnlike,
      double leastEvidence) {
    this.leastSharedOfShort = leastSharedOfShort;
    this.leastSimilarityOfShort = leastSimilarityOfShort;
    this.leastSimilarity = leastSimilarity;
    this.leastShared = leastShared;
    this.mostUnlike = mostUnlike;
    this.leastEvidence = leastEvidence;
  }

  /** The least similarity of sentences of which nothing is left over. */
  double leastSimilarity() {
    return leastSimilarity;
  }

  /** How many words of full weight both must share. */
  int leastShared() {
    return leastShared;
  }

  /** How many of them of sentences that have few, words that have to be in both included. */
  int leastSharedOfShort() {
    return leastSharedOfShort;
  }

  /** How similar sentences with few of them have to be. */
  double leastSimilarityOfShort() {
    return leastSimilarityOfShort;
  }

  /** The part of a sentence's weight that the other may lack or have in other words. */
  float mostUnlike() {
    return mostUnlike;
  }

  /** Whether something has to speak for it even where nothing is left over. */
  boolean asksEvidence() {
    return this == PART || this == FAR_RETOLD;
  }

  /** How much has to speak for it where something is left over. */
  double leastEvidence() {
    return leastEvidence;
  }

  /**
   * Whether so little is left over, and of one sentence only, that the words are near-identical.
   */
  boolean allows(double similarity, double leftOver, double rightOver) {
    return this == FAR
        && similarity >= leastSimilarity
        && Math.min(leftOver, rightOver) == 0
        && Math.max(leftOver, rightOver) <= MOST_LEFT_OVER;
  }
}
