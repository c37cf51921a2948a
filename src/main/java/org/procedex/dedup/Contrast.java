package org.procedex.dedup;

import org.procedex.dedup.Vocabulary.Kind;

/** Tells whether two sentences that share much set one thing against another. */
final class Contrast {
  private final Bags bags;
  private final Overlap overlap;

  Contrast(Bags bags, Overlap overlap) {
    this.bags = bags;
    this.overlap = overlap;
  }

  /** Whether opposites face one another an odd number of times. */
  boolean isOpposed(int right) {
    boolean opposed = false;
    for (int at = bags.from(right); at < bags.to(right); at++) {
      int word = bags.word(at);
      if (overlap.onlyRight().isLeft(word)
          && Vocabulary.ENGLISH.hasOpposite(bags.words().hash(word))) {
        opposed ^= hasOpposite(at);
      }
    }
    return opposed;
  }

  private boolean hasOpposite(int place) {
    int meaning = bags.words().hash(bags.word(place));
    for (int i = 0; i < overlap.onlyLeft().size(); i++) {
      int other = overlap.onlyLeft().word(i);
      if (!overlap.onlyLeft().isPaired(i)
          && Vocabulary.ENGLISH.areOpposite(meaning, bags.words().hash(other))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in another's place. */
  boolean isExchanged(int right) {
    for (int at = bags.from(right); at < bags.to(right); at++) {
      if (kind(at) == Kind.HEAVY
          && overlap.onlyRight().isLeft(bags.word(at))
          && facesAnother(at, right)) {
        return true;
      }
    }
    return false;
  }

  /** Same neighbours on both sides, but another word: a fact changed within the same frame. */
  private boolean facesAnother(int place, int right) {
    int before = neighbour(place, -1, bags.from(right) - 1);
    int after = neighbour(place, 1, bags.to(right));
    int from = before < 0 ? bags.from(overlap.left()) - 1 : overlap.placeInLeft(before);
    int to = after < 0 ? bags.to(overlap.left()) : overlap.placeInLeft(after);
    for (int at = from + 1; at < to; at++) {
      if (kind(at) == Kind.HEAVY && overlap.onlyLeft().isLeft(bags.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** The nearest shared word that carries a statement; -1 where there is none. */
  private int neighbour(int place, int step, int end) {
    for (int at = place + step; at != end; at += step) {
      if (overlap.inLeft(bags.word(at)) && kind(at).statement() > 0) {
        return bags.word(at);
      }
    }
    return -1;
  }

  private Kind kind(int place) {
    return bags.words().kind(bags.word(place));
  }
}
