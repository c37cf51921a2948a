package org.procedex.extract.praise;

import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** How much a clause praises by what it denies: "no bone is removed", "need not be opened". */
final class ClauseDenials {
  /** Behind "no" they praise nothing. */
  private static final WordSet NOT_SPARED =
      WordSet.in(
          "longer more cure evidence doubt one other symptom symptoms effect difference specific way"
              + " matter history treatment data consensus studies improvement relief such obvious"
              + " reason contraindication contraindications place role proof advantage benefit"
              + " guarantee signs evident need");

  /** What is needless, or not done. */
  private static final WordSet SPARED =
      WordSet.in(
          "needed required necessary used left made removed opened cut inserted stitched sewn"
              + " swallowed drilled pulled taken placed shaved seen felt visible remains remain"
              + " leaks presses");

  /** What no longer is. */
  private static final WordSet NEEDED =
      WordSet.in(
          "needed necessary required need needs require requires depend depends suffer suffers hurt"
              + " hurts has have");

  /** Denied, they are good only of what there should be much of. */
  private static final WordSet LESSENING =
      WordSet.in("reduce shorten limit delay change affect shrink");

  /** What is good to happen: denied, it is no praise. */
  private static final WordSet GOODS =
      WordSet.in(
          "cured treated relieved covered available possible enough known clear recommended proven"
              + " understood allowed permitted given approved licensed reached achieved detected"
              + " related limited supported established determined");

  private static final WordSet LIKELY = WordSet.in("easy easily likely prone apt liable");
  private static final WordSet UNLIKELY = WordSet.in("hard harder difficult unlikely");

  /** What goes wrong by itself. */
  private static final WordSet MISHAPS =
      WordSet.in(
          "turn come drop shift tear burst rupture detach clog block rust bend wear discolor discolour"
              + " wrinkle stain displace dislocate dislodge break relapse infect scar bruise inflame");

  /** Tokens between a denial and what is denied. */
  private static final int NEAR = 4;

  private final WordClasses classes;
  private final ClauseNeeds needs;

  ClauseDenials(WordClasses classes, ClauseNeeds needs) {
    this.classes = classes;
    this.needs = needs;
  }

  /** "no bone is removed", "hardly any pain". */
  Worth nothing(Tokens tokens, int first, int to) {
    if (tokens.spells(first, "without")
        && ClauseWorth.holds(tokens, first, to, classes.finite | classes.relative)) {
      return Worth.NONE; // of what happens without it
    }
    boolean spared = false;
    boolean harm = ClauseWorth.holds(tokens, ClauseWorth.HARMING, first + 2, to);
    for (int at = first; at < to; at++) {
      if (at - first < 3 && NOT_SPARED.holds(tokens, at) && !harm) {
        return Worth.NONE;
      }
      spared |=
          harm
              || SPARED.holds(tokens, at)
              || at - first <= NEAR
                  && (ClauseWorth.BURDENS.holds(tokens, at) || tokens.is(at, classes.condition));
    }
    return spared ? Worth.STRONG : Worth.WEAK;
  }

  /** "hard to knock over", "not easy to break": what goes wrong seldom. */
  boolean isUnlikely(Tokens tokens, int from, int to) {
    int at = from;
    boolean denied = at < to && tokens.is(at, classes.negation);
    at += denied ? 1 : 0;
    return at + 2 < to
        && (denied ? LIKELY : UNLIKELY).holds(tokens, at)
        && tokens.spells(at + 1, "to")
        && (ClauseWorth.HARMING.holds(tokens, at + 2) || MISHAPS.holds(tokens, at + 2));
  }

  /** "is not touched", "need not be opened", "does not have to be sewn". */
  Worth denied(Tokens tokens, int first, int verb, int negation, int to) {
    if (tokens.spells(negation, "without")) {
      return nothing(tokens, negation, to);
    }
    if (tokens.spells(negation, "no")) {
      if (verb == first
          && (ClauseForm.ASKING.holds(tokens, verb) || ClauseWorth.HARMING.holds(tokens, verb))) {
        return Worth.STRONG;
      }
      if (needs.isNeedless(tokens, negation, to, to)) {
        return Worth.STRONG;
      }
      if (tokens.spells(negation + 1, "longer")) {
        return ClauseWorth.holds(tokens, NEEDED, negation + 2, Math.min(to, negation + NEAR))
            ? Worth.STRONG
            : Worth.NONE;
      }
      return nothing(tokens, negation, to);
    }
    if (ClauseWorth.holds(tokens, ClauseWorth.EVERYBODY, negation, to)) {
      return Worth.NONE; // "does not hold in everybody"
    }
    boolean able = tokens.is(verb, classes.modal) && !tokens.spells(verb, "will");
    if (able) {
      return Worth.NONE;
    }
    boolean needless =
        negation > 0
                && (tokens.spells(negation - 1, "need") || tokens.spells(negation - 1, "needs"))
            || tokens.spells(negation + 1, "have")
            || tokens.spells(negation + 1, "need");
    if (needless) {
      return Worth.STRONG;
    }
    for (int at = negation + 1; at < to && at <= negation + NEAR; at++) {
      if (ClauseWorth.HARMING.holds(tokens, at)) {
        return LESSENING.holds(tokens, at) && isBurden(tokens, at + 1, to)
            ? Worth.BAD
            : Worth.STRONG;
      }
    }
    return isPlainDenial(tokens, verb, negation, to) ? Worth.WEAK : Worth.NONE;
  }

  /** "does not reduce the pain": what should be less. */
  private boolean isBurden(Tokens tokens, int from, int to) {
    return ClauseWorth.holds(tokens, from, to, classes.condition | classes.otherTopic)
        || ClauseWorth.holds(tokens, ClauseWorth.BURDENS, from, to);
  }

  /** "is not sawn": of what nothing good is denied. */
  private boolean isPlainDenial(Tokens tokens, int verb, int negation, int to) {
    if (!tokens.is(verb, classes.be)) {
      return false;
    }
    boolean done = false;
    for (int at = negation + 1; at < to && at <= negation + NEAR; at++) {
      if (tokens.is(at, classes.merit | classes.quality | classes.approval | classes.benefitVerb)
          || GOODS.holds(tokens, at)) {
        return false;
      }
      done |= tokens.endsWith(at, "ed") || tokens.endsWith(at, "en") || tokens.endsWith(at, "wn");
    }
    return done;
  }
}
