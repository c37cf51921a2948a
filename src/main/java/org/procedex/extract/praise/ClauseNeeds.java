package org.procedex.extract.praise;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a clause says is needless, seldom needed or needed only once: "no donor has to be found", "a
 * second session is rarely necessary", "only one puncture is needed".
 */
final class ClauseNeeds {
  static final WordSet NEEDED =
      WordSet.in("needed required necessary demanded called suffices enough sufficient");

  private static final WordSet NEEDING = WordSet.in("need needs has have");

  private static final WordSet SELDOM =
      WordSet.in("rarely seldom hardly scarcely barely never not");

  private static final WordSet FEW = WordSet.of("only", "just", "merely");

  private static final WordSet ONE = WordSet.in("one a an two single few small little");

  /** What one need not do that nobody has to because of the procedure. */
  private static final WordSet CALMING =
      WordSet.in(
          "worry panic fear be treat operate hurry rush see despair think care say mention explain"
              + " intervene do repeat add mind hesitate");

  /** What is needless that is no burden of this procedure. */
  private static final WordSet OTHERS =
      WordSet.in(
          "surgery treatment therapy therapies follow-up referral caution intervention evidence"
              + " procedure vaccination booster");

  private static final int NEAR = 5;

  private final WordClasses classes;

  ClauseNeeds(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * Whether the clause praises so.
   *
   * @param first its first token
   * @param verb its verb; its end where it has none
   */
  boolean isNeedless(Tokens tokens, int first, int verb, int to) {
    if (tokens.spells(first, "no")) {
      return tokens.spells(first + 1, "need")
          ? isNoNeed(tokens, first + 2, to)
          : isNone(tokens, first, to);
    }
    if (verb >= to || verb > first && OTHERS.holds(tokens, verb - 1)) {
      return false;
    }
    boolean few = FEW.holds(tokens, first) && ONE.holds(tokens, first + 1);
    int last = Math.min(to, verb + NEAR);
    boolean seldom = false;
    for (int at = verb; at < last; at++) {
      seldom |= SELDOM.holds(tokens, at);
      if (NEEDED.holds(tokens, at)) {
        return few || seldom && tokens.is(verb, classes.be) && isEnd(tokens, at + 1, to);
      }
    }
    return false;
  }

  /** "is rarely needed", "is not required afterwards": and not "unless …", "for small ones". */
  private boolean isEnd(Tokens tokens, int at, int to) {
    return at >= to || !tokens.isWord(at) || tokens.is(at, classes.adverb | classes.conjunction);
  }

  /** "no donor needs to be found", "no ribs have to be cut". */
  private boolean isNone(Tokens tokens, int first, int to) {
    for (int at = first + 2; at + 2 < to && at <= first + NEAR; at++) {
      if (NEEDING.holds(tokens, at) && tokens.spells(at + 1, "to") && tokens.spells(at + 2, "be")) {
        return !OTHERS.holds(tokens, at - 1);
      }
    }
    return false;
  }

  /** "no need to come every day". */
  private static boolean isNoNeed(Tokens tokens, int at, int to) {
    return at + 1 < to && tokens.spells(at, "to") && !CALMING.holds(tokens, at + 1);
  }
}
