package org.procedex.dedup;

import org.procedex.dedup.Vocabulary.Kind;

/** Which words two bags share and which each has alone. Not safe for threads. */
final class Overlap {
  private final Bags bags;
  private final Lone onlyLeft;
  private final Lone onlyRight;
  private final int[] placeInLeft;
  private final int[] leftStamp;
  private final int[] rightStamp;
  private int round;
  private int left = -1;
  private float shared;
  private int sharedHeavy;
  private int sharedExact;

  Overlap(Bags bags) {
    this.bags = bags;
    this.onlyLeft = new Lone(bags.words());
    this.onlyRight = new Lone(bags.words());
    this.placeInLeft = new int[bags.words().size()];
    this.leftStamp = new int[bags.words().size()];
    this.rightStamp = new int[bags.words().size()];
  }

  /** Makes a bag the one that the following are compared with. */
  void left(int bag) {
    left = bag;
    for (int at = bags.from(bag); at < bags.to(bag); at++) {
      placeInLeft[bags.word(at)] = at;
      leftStamp[bags.word(at)] = bag + 1;
    }
  }

  int left() {
    return left;
  }

  /** Counts what both share; whether so few words are without their equal that all are known. */
  boolean weigh(int right) {
    round++;
    onlyLeft.clear();
    onlyRight.clear();
    return weighRight(right) && weighLeft();
  }

  private boolean weighRight(int right) {
    shared = 0;
    sharedHeavy = 0;
    sharedExact = 0;
    for (int at = bags.from(right); at < bags.to(right); at++) {
      int word = bags.word(at);
      if (inLeft(word)) {
        Kind kind = bags.words().kind(word);
        shared += kind.weight;
        sharedHeavy += kind == Kind.HEAVY ? 1 : 0;
        sharedExact += kind == Kind.EXACT ? 1 : 0;
        rightStamp[word] = round;
      } else if (!onlyRight.add(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean weighLeft() {
    for (int at = bags.from(left); at < bags.to(left); at++) {
      int word = bags.word(at);
      if (rightStamp[word] != round && !onlyLeft.add(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether both share so many words of full weight, and words of so much weight. */
  boolean sharesInPart(int right, int leastHeavy, float leastWeight) {
    float weight = 0;
    int heavy = 0;
    for (int at = bags.from(right); at < bags.to(right); at++) {
      int word = bags.word(at);
      if (inLeft(word)) {
        Kind kind = bags.words().kind(word);
        weight += kind.weight;
        heavy += kind == Kind.HEAVY ? 1 : 0;
      }
    }
    return heavy >= leastHeavy && weight >= leastWeight;
  }

  boolean inLeft(int word) {
    return leftStamp[word] == left + 1;
  }

  /** Where a word stands that is in the left bag. */
  int placeInLeft(int word) {
    return placeInLeft[word];
  }

  Lone onlyLeft() {
    return onlyLeft;
  }

  Lone onlyRight() {
    return onlyRight;
  }

  /** Weight of the words in both. */
  float shared() {
    return shared;
  }

  /** How many words of full weight are in both. */
  int sharedHeavy() {
    return sharedHeavy;
  }

  /** How many words that have to be in both are. */
  int sharedExact() {
    return sharedExact;
  }
}
