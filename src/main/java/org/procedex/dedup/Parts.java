package org.procedex.dedup;

import org.procedex.text.Tokens;

/**
 * Compares a bag with the parts of an earlier sentence: where the splitter or the translator ran
 * two sentences together, the repeated one is only a part.
 */
final class Parts {
  /** How many parts of one sentence are told apart; the rest is one. */
  private static final int MOST = 8;

  private final Bags bags;
  private final Comparison comparison;
  private final int[] ends = new int[MOST];

  Parts(Bags bags, Comparison comparison) {
    this.bags = bags;
    this.comparison = comparison;
  }

  /** The similarity with the most similar part: a clause, the first clauses or the last ones. */
  double similarity(int of) {
    int count = split(bags.firstToken(of), bags.lastToken(of));
    if (count < 2) {
      return 0;
    }
    int first = bags.firstToken(of);
    double best = 0;
    for (int i = 0; i < count; i++) {
      int start = i == 0 ? first : ends[i - 1];
      best = Math.max(best, similarity(of, start, ends[i]));
      best = Math.max(best, similarity(of, first, ends[i]));
      best = Math.max(best, similarity(of, start, ends[count - 1]));
    }
    return best;
  }

  /** What is said under a condition is another statement without it. */
  private double similarity(int of, int from, int to) {
    boolean conditional = from > bags.firstToken(of) && bags.isConditional(bags.firstToken(of));
    if (conditional) {
      return 0;
    }
    return comparison.similarity(bags.part(of, from, to), Measure.PART);
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
