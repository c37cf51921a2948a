package org.procedex.extract.praise;

import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a clause says becomes less that nobody wants, or more that everybody does: "the attacks
 * become rarer", "the need for morphine falls", "the grip gets stronger".
 */
final class ClauseChange {
  /** What is counted of what nobody wants. */
  private static final WordSet MEASURES =
      WordSet.in(
          "risk need mortality morbidity recurrence recurrences relapse relapses incidence frequency"
              + " chance consumption rate number dose dosage days attacks visits episodes seizures"
              + " falls admissions");

  static final WordSet FALLING =
      WordSet.in("decreases decrease declines decline lessens diminishes falls drops dwindles");

  /** What falls off becomes no less. */
  private static final WordSet OFF = WordSet.in("off out into back on down in");

  static final WordSet BECOMING = WordSet.in("become becomes get gets grow grows turn turns");

  private static final WordSet FEWER =
      WordSet.in("fewer rarer less milder lighter weaker shorter smaller lower");

  private static final WordSet BETTER =
      WordSet.in(
          "better stronger clearer easier natural smooth steady regular soft stable lighter brighter"
              + " smoother flatter quicker");

  /** What everybody wants more of. */
  private static final WordSet GOODS =
      WordSet.in(
          "hearing vision sight speech feeling sensation strength grip sleep appetite mobility gait"
              + " function breathing color colour quality survival nutrition growth posture"
              + " swallowing voice shape texture");

  private static final WordSet IMPROVING = WordSet.in("improves improve returns recovers rises");

  /** Without one of these nothing changes for the better. */
  static final WordSet STRENGTHENING = WordSet.union(FALLING, BECOMING, IMPROVING);

  /** How little there is of it, or how little it matters. */
  static final WordSet SLIGHT =
      WordSet.in(
          "small low slight minimal negligible none nil zero rare minor trivial superficial fewer"
              + " less lower smaller minute nothing tiny lowest least smallest rarest fewest"
              + " shortest");

  /** What is treated is done away with so. */
  private static final WordSet CLEARED =
      WordSet.in("removed cleared destroyed eliminated killed relieved controlled excised cured");

  private static final WordSet BOUNDS = WordSet.in("below under only less");

  private static final int NEAR = 4;

  private final WordClasses classes;

  ClauseChange(WordClasses classes) {
    this.classes = classes;
  }

  /** What the clause is worth by it. */
  Worth of(Tokens tokens, int first, int to) {
    int end = Math.min(to, first + 3 * NEAR);
    for (int at = first + 1; at < end; at++) {
      if (tokens.is(at, classes.modal | classes.relative | classes.negation)) {
        return Worth.NONE;
      }
      if (FALLING.holds(tokens, at)) {
        boolean off = at + 1 < to && OFF.holds(tokens, at + 1);
        return !off && isUnwanted(tokens, first, at) ? Worth.STRONG : Worth.NONE;
      }
      if (IMPROVING.holds(tokens, at)) {
        return has(tokens, GOODS, first, at) ? Worth.STRONG : Worth.NONE;
      }
      if (BECOMING.holds(tokens, at)) {
        return become(tokens, first, at, to);
      }
      if (tokens.is(at, classes.be)) {
        boolean low = has(tokens, BOUNDS, at + 1, Math.min(to, at + 3)) && isShare(tokens, at, to);
        return low && isUnwanted(tokens, first, at) ? Worth.WEAK : Worth.NONE;
      }
    }
    return Worth.NONE;
  }

  /** "the tumor is removed completely": what is treated is done away with. */
  boolean isCleared(Tokens tokens, int first, int to) {
    for (int at = first + 1; at + 2 < to && at < first + 3 * NEAR; at++) {
      if (tokens.is(at, classes.be)) {
        return has(tokens, CLEARED, at + 1, Math.min(to, at + NEAR))
            && has(tokens, ClauseForm.ABLY, at + 1, to);
      }
    }
    return false;
  }

  /** "the risk of a leak is very small", "the rate of relapse is the lowest". */
  boolean isSlight(Tokens tokens, int first, int to) {
    for (int at = first + 1; at + 1 < to && at < first + 3 * NEAR; at++) {
      if (tokens.is(at, classes.be) || ClauseWorth.STAYING.holds(tokens, at)) {
        int last = to - 1;
        return last - at <= NEAR
            && SLIGHT.holds(tokens, last)
            && !has(tokens, ClauseForm.GOOD_RATES, first, at)
            && isHarm(tokens, first, at);
      }
      if (tokens.is(at, classes.finite | classes.relative | classes.negation)) {
        return false;
      }
    }
    return false;
  }

  /** What nobody wants, or what everybody notes of an operation. */
  boolean isHarm(Tokens tokens, int from, int to) {
    return ClauseWorth.holds(
            tokens, from, to, classes.condition | classes.otherTopic | classes.outcome)
        || has(tokens, ClauseWorth.BURDENS, from, to)
        || has(tokens, ClauseWorth.HARMING, from, to);
  }

  /** "Speech recovers within weeks": more of what everybody wants, whatever else is told. */
  boolean isGain(Tokens tokens, int first, int to) {
    return has(tokens, IMPROVING, first + 1, Math.min(to, first + NEAR))
        && of(tokens, first, to) == Worth.STRONG;
  }

  private Worth become(Tokens tokens, int first, int verb, int to) {
    int end = Math.min(to, verb + NEAR);
    boolean less = has(tokens, FEWER, verb + 1, end) && isUnwanted(tokens, first, verb);
    boolean more = has(tokens, BETTER, verb + 1, end) && has(tokens, GOODS, first, verb);
    return less || more ? Worth.STRONG : Worth.NONE;
  }

  /** "the recurrence", "the risk of a leak": and not "the success rate". */
  private boolean isUnwanted(Tokens tokens, int from, int to) {
    boolean harm = ClauseWorth.holds(tokens, from, to, classes.condition);
    return (harm || has(tokens, MEASURES, from, to))
        && !has(tokens, ClauseForm.GOOD_RATES, from, to)
        && !has(tokens, GOODS, from, to);
  }

  private static boolean isShare(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '%' || tokens.spells(at, "percent")) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Tokens tokens, WordSet wanted, int from, int to) {
    return ClauseWorth.holds(tokens, wanted, from, to);
  }
}
