package org.procedex.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.procedex.dedup.Vocabulary.Kind;

/**
 * Looks for repeated bags.
 *
 * <p>Far candidates come from an index over the rarest words of each bag, by the prefix filter of
 * R. J. Bayardo et al., "Scaling up all pairs similarity search", WWW 2007: two bags that differ in
 * few words share one of the few rarest. Only originals are in the index.
 */
final class RepeatSearch {
  /** How many sentences before are looked at for a second translation. */
  static final int NEAR = 4;

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_WORDS_VERBATIM = 6;
  private static final int MOST_CANDIDATES = 12;
  private static final int MOST_PREFIX = 4;

  private final Bags bags;
  private final Comparison comparison;
  private final Parts parts;
  private final LongTable letters;
  private int[] firstWithLetters;
  private final int[] heads;
  private final List<Repeat> repeats = new ArrayList<>();
  private final boolean[] isRepeat;
  private int[] posted = new int[256];
  private int[] links = new int[256];
  private int postings = 1;
  private final int[] prefix = new int[MOST_PREFIX];

  RepeatSearch(Bags bags) {
    this.bags = bags;
    this.comparison = new Comparison(bags);
    this.parts = new Parts(bags, comparison);
    this.letters = new LongTable(bags.size());
    this.firstWithLetters = new int[Math.max(1, bags.size())];
    this.heads = new int[bags.words().size()];
    this.isRepeat = new boolean[bags.size()];
  }

  List<Repeat> run() {
    for (int bag = 0; bag < bags.size(); bag++) {
      if (isSame(bag)) {
        continue;
      }
      if (isProse(bag)) {
        findSimilar(bag);
      } else {
        asksAgain(bag);
      }
    }
    return repeats;
  }

  private boolean isProse(int bag) {
    return (bags.flags(bag) & Bags.VERBATIM) == 0;
  }

  private void add(int bag, int of, double similarity) {
    isRepeat[bag] = true;
    repeats.add(new Repeat(bags.sentence(bag), bags.sentence(of), similarity));
  }

  /** Whether an earlier bag has the same letters. */
  private boolean isSame(int bag) {
    if (bags.count(bag) < (isProse(bag) ? FEWEST_WORDS : FEWEST_WORDS_VERBATIM)) {
      return false;
    }
    int before = letters.size();
    int number = letters.number(Long.hashCode(bags.letters(bag)));
    if (number == before) {
      firstWithLetters[number] = bag;
      return false;
    }
    int first = firstWithLetters[number];
    boolean same =
        bags.letters(first) == bags.letters(bag)
            && ((bags.flags(first) ^ bags.flags(bag)) & Bags.QUESTION) == 0;
    if (same) {
      add(bag, first, 1);
    }
    return same;
  }

  private void findSimilar(int bag) {
    float alone = unshared(bag);
    if (alone > Measure.NEXT.mostUnlike() * bags.weight(bag)) {
      return;
    }
    comparison.left(bag);
    if (alone > Measure.NEAR.mostUnlike() * bags.weight(bag)) {
      isNext(bag);
      return;
    }
    int length = prefix(bag);
    if (!isNear(bag) && !isNext(bag) && !isFar(bag, length)) {
      index(bag, length);
    }
  }

  /** Whether it says again what the sentence right before it says, in whatever words. */
  private boolean isNext(int bag) {
    int other = bag - 1;
    if (other < 0 || isRepeat[other] || !isProse(other)) {
      return false;
    }
    double found = comparison.similarity(other, Measure.NEXT);
    if (found == 0 && comparison.isContained(other, Measure.NEXT_PART)) {
      found = parts.similarity(bag, other, Measure.NEXT_PART);
    }
    boolean same = found > 0 && bothTell(bag, other);
    if (same) {
      add(bag, other, found);
    }
    return same;
  }

  /** Whether it asks again, in other words, what the question right before it asks. */
  private void asksAgain(int bag) {
    int other = bag - 1;
    if (other >= 0 && !isRepeat[other] && bags.isQuestion(bag) && bags.isQuestion(other)) {
      comparison.left(bag);
      double found = comparison.similarity(other, Measure.QUESTION);
      if (found > 0 && bothTell(bag, other)) {
        add(bag, other, found);
      }
    }
  }

  private boolean bothTell(int bag, int other) {
    return bags.tells(bag) && bags.tells(other);
  }

  /** Weight of the words that no other bag has. */
  private float unshared(int bag) {
    float weight = 0;
    for (int at = bags.from(bag); at < bags.to(bag); at++) {
      int word = bags.word(at);
      if (bags.frequency(word) == 1 && bags.words().kind(word) != Kind.LIGHT) {
        weight += bags.words().kind(word).weight;
      }
    }
    return weight;
  }

  private boolean isNear(int bag) {
    int best = -1;
    double similarity = 0;
    for (int other = Math.max(0, bag - NEAR); other < bag; other++) {
      if (!isRepeat[other] && isProse(other)) {
        double found = comparison.similarity(other, Measure.NEAR);
        if (found == 0 && comparison.isContained(other, Measure.PART) && bothTell(bag, other)) {
          found = parts.similarity(bag, other, Measure.PART);
        }
        if (found > similarity && !bags.nameOthers(bag, other)) {
          best = other;
          similarity = found;
        }
      }
    }
    if (best >= 0) {
      add(bag, best, similarity);
    }
    return best >= 0;
  }

  private boolean isFar(int bag, int length) {
    int earliest = -1;
    double similarity = 0;
    for (int i = 0; i < length; i++) {
      int posting = heads[prefix[i]];
      for (int tried = 0; posting != 0 && tried < MOST_CANDIDATES; tried++) {
        int other = posted[posting];
        double found = earliest < 0 || other < earliest ? farSimilarity(bag, other) : 0;
        if (found > 0 && !bags.nameOthers(bag, other)) {
          earliest = other;
          similarity = found;
        }
        posting = links[posting];
      }
    }
    if (earliest >= 0) {
      add(bag, earliest, similarity);
    }
    return earliest >= 0;
  }

  private double farSimilarity(int bag, int other) {
    double found = comparison.similarity(other, Measure.FAR);
    return found == 0 && bothTell(bag, other)
        ? comparison.similarity(other, Measure.FAR_RETOLD)
        : found;
  }

  /** Puts the rarest words of full weight that other bags have as well first; how many. */
  private int prefix(int bag) {
    int wanted = Math.min(MOST_PREFIX, 2 + (int) (bags.weight(bag) * Measure.MOST_LEFT_OVER));
    int length = 0;
    for (int at = bags.from(bag); at < bags.to(bag); at++) {
      int word = bags.word(at);
      Kind kind = bags.words().kind(word);
      if (bags.frequency(word) > 1 && kind.weight == 1) {
        length = insert(word, length, wanted);
      }
    }
    return length;
  }

  private int insert(int word, int length, int wanted) {
    int at = length;
    while (at > 0 && isRarer(word, prefix[at - 1])) {
      if (at < wanted) {
        prefix[at] = prefix[at - 1];
      }
      at--;
    }
    if (at < wanted) {
      prefix[at] = word;
    }
    return Math.min(length + 1, wanted);
  }

  private boolean isRarer(int word, int other) {
    int difference = bags.frequency(word) - bags.frequency(other);
    return difference < 0 || difference == 0 && word < other;
  }

  private void index(int bag, int length) {
    for (int i = 0; i < length; i++) {
      if (postings == posted.length) {
        posted = Arrays.copyOf(posted, postings * 2);
        links = Arrays.copyOf(links, postings * 2);
      }
      posted[postings] = bag;
      links[postings] = heads[prefix[i]];
      heads[prefix[i]] = postings++;
    }
  }
}
