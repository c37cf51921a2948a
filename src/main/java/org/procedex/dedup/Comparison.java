package org.procedex.dedup;

import org.procedex.dedup.Vocabulary.Kind;

/**
 * Compares one bag with others.
 *
 * <p>The similarity is Dice's coefficient (L. R. Dice, Ecology 26, 1945) over the weights of the
 * meanings: twice what both share, by what both have. Not safe for threads.
 */
final class Comparison {
  private static final double SHORT_SIMILARITY = 0.8;

  private final Bags bags;
  private final int[] placeInLeft;
  private final int[] leftStamp;
  private int left = -1;

  /** What one pair shares and what each has alone, by weight. */
  private float shared;

  private float onlyLeft;
  private float onlyRight;
  private int sharedHeavy;

  Comparison(Bags bags) {
    this.bags = bags;
    this.placeInLeft = new int[bags.words().size()];
    this.leftStamp = new int[bags.words().size()];
  }

  /** Makes a bag the one that the following are compared with. */
  void left(int bag) {
    left = bag;
    for (int at = bags.from(bag); at < bags.to(bag); at++) {
      placeInLeft[bags.word(at)] = at;
      leftStamp[bags.word(at)] = bag + 1;
    }
  }

  /** The similarity, or 0 where the other is no repetition by the measure. */
  double similarity(int right, Measure measure) {
    boolean agree = bags.exact(left) == bags.exact(right) && bags.flags(left) == bags.flags(right);
    if (!agree
        || lacksTooMuch(right, measure)
        || !measure.allowsWeights(bags.weight(left), bags.weight(right))) {
      return 0;
    }
    weigh(right);
    double similarity = 2 * shared / (bags.weight(left) + bags.weight(right));
    boolean same =
        (sharedHeavy >= measure.leastShared() || isShort(measure, similarity))
            && similarity >= measure.leastSimilarity()
            && onlyLeft <= measure.mostAlone() * bags.weight(left)
            && onlyRight <= measure.mostAlone() * bags.weight(right)
            && (onlyLeft < 1 || onlyRight < 1 || measure.allowsExchange())
            && !isChanged(right, measure);
    return same ? Math.min(similarity, 0.99) : 0;
  }

  /**
   * "The course takes three years": of a sentence with one word of weight, nearly all is shared.
   */
  private boolean isShort(Measure measure, double similarity) {
    return measure.allowsOtherWords() && sharedHeavy == 1 && similarity >= SHORT_SIMILARITY;
  }

  /** Whether the other has so much of it that a part of the other may say the same. */
  boolean isContained(int right, Measure measure) {
    if (bags.weight(right) <= bags.weight(left) || lacksTooMuch(right, measure)) {
      return false;
    }
    weigh(right);
    return sharedHeavy >= measure.leastShared()
        && onlyLeft <= measure.mostAlone() * bags.weight(left);
  }

  /** A bit that is missing is a word of full weight that is missing. */
  private boolean lacksTooMuch(int right, Measure measure) {
    int missing = Long.bitCount(bags.signature(left) & ~bags.signature(right));
    return missing > measure.mostAlone() * bags.weight(left);
  }

  private void weigh(int right) {
    shared = 0;
    sharedHeavy = 0;
    onlyRight = 0;
    float heavyLeft = 0;
    for (int at = bags.from(right); at < bags.to(right); at++) {
      Kind kind = kind(at);
      if (inLeft(bags.word(at))) {
        shared += kind.weight;
        heavyLeft += statement(kind);
        sharedHeavy += kind == Kind.HEAVY ? 1 : 0;
      } else {
        onlyRight += statement(kind);
      }
    }
    onlyLeft = -heavyLeft;
    for (int at = bags.from(left); at < bags.to(left); at++) {
      onlyLeft += statement(kind(at));
    }
  }

  private static float statement(Kind kind) {
    return kind == Kind.LIGHT ? 0 : kind.weight;
  }

  private Kind kind(int place) {
    return bags.words().kind(bags.word(place));
  }

  private boolean inLeft(int word) {
    return leftStamp[word] == left + 1;
  }

  /** Whether a word stands in the other's place, or its opposite anywhere. */
  private boolean isChanged(int right, Measure measure) {
    for (int at = bags.from(right); at < bags.to(right); at++) {
      int word = bags.word(at);
      boolean framed = !measure.allowsOtherWords() || onlyLeft <= 1 && onlyRight <= 1;
      boolean exchanged = framed && !inLeft(word) && isExchanged(at, right);
      if (exchanged || !inLeft(word) && hasOpposite(word, right)) {
        return true;
      }
    }
    return false;
  }

  /** Same neighbours on both sides, but another word: a fact changed within the same frame. */
  private boolean isExchanged(int place, int right) {
    if (kind(place) != Kind.HEAVY) {
      return false;
    }
    int before = neighbour(place, -1, bags.from(right) - 1);
    int after = neighbour(place, 1, bags.to(right));
    int from = before < 0 ? bags.from(left) - 1 : placeInLeft[before];
    int to = after < 0 ? bags.to(left) : placeInLeft[after];
    for (int at = from + 1; at < to; at++) {
      if (kind(at) == Kind.HEAVY && !isIn(bags.word(at), right)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest shared word that carries a statement; -1 where there is none. */
  private int neighbour(int place, int step, int end) {
    for (int at = place + step; at != end; at += step) {
      if (inLeft(bags.word(at)) && kind(at) != Kind.LIGHT) {
        return bags.word(at);
      }
    }
    return -1;
  }

  private boolean isIn(int word, int bag) {
    for (int at = bags.from(bag); at < bags.to(bag); at++) {
      if (bags.word(at) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOpposite(int word, int right) {
    int meaning = bags.words().hash(word);
    if (!Vocabulary.ENGLISH.hasOpposite(meaning)) {
      return false;
    }
    for (int at = bags.from(left); at < bags.to(left); at++) {
      int other = bags.word(at);
      if (Vocabulary.ENGLISH.areOpposite(meaning, bags.words().hash(other))
          && !isIn(other, right)) {
        return true;
      }
    }
    return false;
  }
}
