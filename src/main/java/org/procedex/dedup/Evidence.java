package org.procedex.dedup;

/**
 * How much speaks for it that of two sentences close together the later says the earlier again, and
 * does not go on from it: what both share has to be rare in the article, and little be left over.
 *
 * <p>A logistic regression, fitted on half of the project's gold against sentences of well-written
 * English that stand close together. Above 0 more speaks for it than against.
 */
final class Evidence {
  private static final double RARITY = 10;
  private static final double SIMILARITY = 2;
  private static final double LEFT_OVER = -5;
  private static final double LENGTH = -1.2;
  private static final double NONE = -4;

  /** Of what has more left over, the rest is another statement. */
  private static final double MOST_LEFT_OVER = 0.4;

  private final Bags bags;
  private final Overlap overlap;

  Evidence(Bags bags, Overlap overlap) {
    this.bags = bags;
    this.overlap = overlap;
  }

  /** The evidence, given how similar the bag is to the overlap's left one. */
  double of(int right, double similarity) {
    float left = bags.weight(overlap.left());
    double leftOver =
        Math.max(overlap.onlyLeft().left() / left, overlap.onlyRight().left() / bags.weight(right));
    if (leftOver > MOST_LEFT_OVER) {
      return Double.NEGATIVE_INFINITY;
    }
    return NONE
        + RARITY * rarity(right)
        + SIMILARITY * similarity
        + LEFT_OVER * leftOver
        + LENGTH * Math.log(Math.min(left, bags.weight(right)));
  }

  /** The part of both that is shared, a word that no third sentence has counting in full. */
  private double rarity(int right) {
    int all = bags.size() + 1;
    double most = Math.log(all / 2.0);
    double rare = 0;
    for (int at = bags.from(right); at < bags.to(right); at++) {
      int word = bags.word(at);
      double weight = bags.words().kind(word).weight;
      if (overlap.inLeft(word)) {
        rare += weight * Math.log((double) all / Math.max(2, bags.frequency(word))) / most;
      } else if (overlap.onlyRight().isPairedWord(word)) {
        rare += weight * Math.log((double) all / Math.max(2, bags.frequency(word) + 1)) / most;
      }
    }
    return 2 * rare / (bags.weight(overlap.left()) + bags.weight(right));
  }
}
