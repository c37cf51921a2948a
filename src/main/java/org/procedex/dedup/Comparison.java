package org.procedex.dedup;

/**
 * Compares one bag with others.
 *
 * <p>The similarity is Dice's coefficient (L. R. Dice, Ecology 26, 1945) over the weights of the
 * meanings: twice what both share, by what both have. Not safe for threads.
 */
final class Comparison {
  /** Of less alike sentences no words are paired. */
  private static final double LEAST_EQUAL = 0.25;

  /** No repetition is less alike, however its words are paired. */
  private static final double LEAST_ALIKE = 0.6;

  private static final int FEW = 2;
  private static final double MOST = 0.99;

  private final Bags bags;
  private final Overlap overlap;
  private final Pairing pairing;
  private final Contrast contrast;
  private final Evidence evidence;

  Comparison(Bags bags) {
    this.bags = bags;
    this.overlap = new Overlap(bags);
    this.pairing = new Pairing(bags.words(), overlap.onlyLeft(), overlap.onlyRight());
    this.contrast = new Contrast(bags, overlap);
    this.evidence = new Evidence(bags, overlap);
  }

  /** Makes a bag the one that the following are compared with. */
  void left(int bag) {
    overlap.left(bag);
  }

  /** The similarity, or 0 where the other is no repetition by the measure. */
  double similarity(int right, Measure measure) {
    int left = overlap.left();
    int differing = bags.flags(left) ^ bags.flags(right);
    if (bags.exact(left) != bags.exact(right)
        || (differing & ~Bags.NEGATED) != 0
        || isUnlike(left, right, measure)
        || isUnlike(right, left, measure)
        || dice(Math.min(bags.weight(left), bags.weight(right)), right) < LEAST_ALIKE
        || !overlap.weigh(right)
        || dice(overlap.shared(), right) < LEAST_EQUAL) {
      return 0;
    }
    pairing.run();
    boolean opposed =
        differing != 0 && pairing.deniesAlone((bags.flags(right) & Bags.NEGATED) != 0);
    double similarity = dice(overlap.shared() + pairing.shared(), right);
    boolean same =
        sharesEnough(right, measure, similarity)
            && isLikely(right, measure, similarity)
            && (opposed ^ contrast.isOpposed(right)) == (differing != 0)
            && !isChanged(right);
    return same ? Math.min(similarity, MOST) : 0;
  }

  private double dice(double shared, int right) {
    return 2 * shared / (bags.weight(overlap.left()) + bags.weight(right));
  }

  /**
   * Whether both share words enough; of short sentences, "The course takes three years", nearly all
   * has to be shared.
   */
  private boolean sharesEnough(int right, Measure measure, double similarity) {
    int heavy = overlap.sharedHeavy() + pairing.heavy();
    boolean enough =
        heavy >= measure.leastShared()
            || heavy + overlap.sharedExact() >= measure.leastSharedOfShort()
                && similarity >= measure.leastSimilarityOfShort();
    boolean many = heavy > FEW && heavy >= measure.leastShared() && measure != Measure.PART;
    return enough && (many || bothTell(right));
  }

  private boolean bothTell(int right) {
    return bags.tells(overlap.left()) && bags.tells(right);
  }

  private boolean isLikely(int right, Measure measure, double similarity) {
    float leftOver = overlap.onlyLeft().left();
    float rightOver = overlap.onlyRight().left();
    if (leftOver == 0 && rightOver == 0 && !measure.asksEvidence()) {
      return similarity >= measure.leastSimilarity();
    }
    boolean nearlyIdentical =
        pairing.heavy() == 0
            && measure.allows(
                similarity, leftOver / bags.weight(overlap.left()), rightOver / bags.weight(right));
    return nearlyIdentical || evidence.of(right, similarity) >= measure.leastEvidence();
  }

  /**
   * Whether the one thing that differs is a fact, or what is told of is another. Where other words
   * are paired, it is one more of another translator's.
   */
  private boolean isChanged(int right) {
    int left = overlap.left();
    boolean one = overlap.onlyLeft().left() <= 1 && overlap.onlyRight().left() <= 1;
    boolean framed = one && pairing.heavy() == 0 && bags.count(left) == bags.count(right);
    return (framed || bags.isLabelled(left) && bags.isLabelled(right))
        && contrast.isExchanged(right);
  }

  /** Whether the other has so much of it that a part of the other may say the same. */
  boolean isContained(int right, Measure measure) {
    int left = overlap.left();
    float weight = bags.weight(left);
    return bags.weight(right) > weight
        && !isUnlike(left, right, measure)
        && overlap.sharesInPart(
            right, measure.leastSharedOfShort(), weight * (1 - measure.mostUnlike()));
  }

  /** A bit that is missing is a word of full weight that is missing. */
  private boolean isUnlike(int bag, int other, Measure measure) {
    int missing = Long.bitCount(bags.signature(bag) & ~bags.signature(other));
    return missing > measure.mostUnlike() * bags.weight(bag);
  }
}
