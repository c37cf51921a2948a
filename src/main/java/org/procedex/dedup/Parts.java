package org.procedex.dedup;

import org.procedex.text.Tokens;

/**
 * Compares a bag with the parts of an earlier sentence: where the splitter or the translator ran
 * two sentences together, the repeated one is only a part.
 */
final class Parts {
  /** How many parts of one sentence are told apart; the rest is one. */
  private static final int MOST = 8;

  /** So many times as long as one part the other is not. */
  private static final int MOST_LONGER = 2;

  private final Bags bags;
  private final Comparison comparison;
  private final int[] ends = new int[MOST];
  private int length;
  private Measure measure = Measure.PART;

  Parts(Bags bags, Comparison comparison) {
    this.bags = bags;
    this.comparison = comparison;
  }

  /**
   * The similarity of a bag with the most similar part of another: a clause, or the first or last
   * ones where more than a comma sets them off; the first members of a list leave the others out.
   * What is said under a condition is another statement without it.
   */
  double similarity(int bag, int of, Measure by) {
    measure = by;
    length = bags.lastToken(bag) - bags.firstToken(bag);
    int count = split(bags.firstToken(of), bags.lastToken(of));
    if (count < 2) {
      return 0;
    }
    int first = bags.firstToken(of);
    int last = ends[count - 1];
    double best = similarity(of, first, ends[0]);
    if (bags.isConditional(first)) {
      return best;
    }
    for (int i = 1; i < count; i++) {
      int start = ends[i - 1];
      if (i == count - 1 || isSetOff(start)) {
        best = Math.max(best, similarity(of, start, last));
      }
      if (i < count - 1) {
        best = Math.max(best, similarity(of, start, ends[i]));
        best = isSetOff(ends[i]) ? Math.max(best, similarity(of, first, ends[i])) : best;
      }
    }
    return best;
  }

  private double similarity(int of, int from, int to) {
    return (to - from) * MOST_LONGER < length
        ? 0
        : comparison.similarity(bags.part(of, from, to), measure);
  }

  private int split(int from, int to) {
    int count = 0;
    for (int token = from + 1; token < to - 1 && count < MOST - 1; token++) {
      if (isEnd(token) || isGlued(token)) {
        ends[count++] = token;
      }
    }
    ends[count++] = to;
    return count;
  }

  private boolean isSetOff(int end) {
    return bags.tokens().symbol(end) != ',';
  }

  private boolean isEnd(int token) {
    char symbol = bags.tokens().symbol(token);
    return symbol == ',' || symbol == ';' || symbol == ':' || symbol == '.' || symbol == ')';
  }

  /** "...its efficacy has been The efficacy of...": a sentence begins without a stop before it. */
  private boolean isGlued(int token) {
    Tokens tokens = bags.tokens();
    return tokens.isCapitalized(token)
        && tokens.isWord(token - 1)
        && !tokens.isCapitalized(token - 1)
        && bags.isWithoutStatement(token);
  }
}
