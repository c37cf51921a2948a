package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * Labels as clinicians word them in notes and leaflets, with any verb of doing: "When to reach for
 * it", "Whom not to tap", "Use another vein if", "What families gain".
 */
final class ClinicLabels {
  private static final int LONGEST = 9;
  private static final int SHORT = 5;

  /** Where a verb of gaining may stand before a label's end: "gain from it". */
  private static final int TAIL = 4;

  private static final WordSet ASKING = WordSet.in("when who whom");

  /** Behind "when to": what is done in an emergency, afterwards or with something else. */
  private static final WordSet OTHER_DEEDS =
      WordSet.in(
          "stop call seek worry see expect return remove discontinue resume restart start suspect"
              + " escalate contact go ask report ring phone tell take eat drive change repeat review"
              + " reassess measure check test image scan monitor follow discharge feed refer get"
              + " visit talk wean switch transfer notify inform admit extubate withdraw fast come"
              + " keep look speak begin know involve believe trust give screen investigate bring");

  private static final WordSet HOLDING =
      WordSet.in("hold wait delay defer postpone avoid refuse decline abstain refrain withhold");

  private static final WordSet OPEN = WordSet.in("if when in for with where unless");

  private static final WordSet CHOOSING =
      WordSet.in("use pick choose go try take switch find move prefer opt do consider select");

  private static final WordSet OTHER = WordSet.in("another different other alternative else");

  private static final WordSet CARE = WordSet.in("care careful caution cautious");
  private static final WordSet TAKING = WordSet.in("be take extra particular special great more");

  private static final WordSet AGAIN = WordSet.in("twice again carefully hard");

  private static final WordSet GAINING = WordSet.in("gain gains gained offers saves");

  private static final WordSet HELPING = WordSet.in("helps help benefit benefits");

  private static final WordSet SUITING = WordSet.in("suits helps fits benefits");

  private static final WordSet LIKING = WordSet.in("choose prefer like love pick favour favor");

  private static final WordSet AUXILIARIES =
      WordSet.in("do does did can could may might will would should is are to");

  private static final WordSet FAVOUR = WordSet.in("favour favor");

  /** Before an order, and who gives or heeds it. */
  private static final WordSet BIDDING =
      WordSet.in(
          "please so therefore we doctors surgeons one you generally usually do must should can may");

  private static final WordSet DENYING =
      WordSet.in("not never ever don't cannot can't mustn't shouldn't");

  /** What is told of those who have it done, of a drug, of a dressing or of a step. */
  private static final WordSet OWN_DEEDS =
      WordSet.union(
          OTHER_DEEDS,
          HOLDING,
          WordSet.in(
              "worry panic fear hesitate drink smoke bathe shower swim lift touch scratch rub"
                  + " squeeze lie sit stand walk run sleep strain forget ignore miss skip buy sign"
                  + " rush force exercise work wash wear breastfeed travel fly breathe be leave open"
                  + " mind feel need brush chew rinse spit crush advance clamp donate charge"
                  + " self-medicate rely only just"));

  /** What is done stands for itself: "do it", "perform this operation". */
  private static final WordSet ITSELF = WordSet.in("it this one them the any");

  /** Of which cases a label speaks that tells what is not done. */
  private static final WordSet CASES =
      WordSet.in(
          "cases case situations situation circumstances conditions patients people persons those"
              + " children women men diseases");

  private ClinicLabels() {}

  /**
   * "Do not tap in the following cases", "Never graft if", "We do not do it in these patients":
   * whatever the doing is called, but for what is done to something else ("clamp the drain").
   */
  static boolean forbids(Tokens tokens, int from, int to) {
    int denied = from;
    while (denied < to && BIDDING.holds(tokens, denied)) {
      denied++;
    }
    int verb = denied;
    while (verb < to && DENYING.holds(tokens, verb)) {
      verb++;
    }
    if (verb == denied || !tokens.isWord(verb) || OWN_DEEDS.holds(tokens, verb)) {
      return false;
    }
    long generic = tokens.lexicon().classBit("procedure-generic");
    int open = verb + 1;
    while (open < to && (ITSELF.holds(tokens, open) || tokens.is(open, generic))) {
      open++;
    }
    return open < to
        && (OPEN.holds(tokens, open) || tokens.spells(open, "on"))
        && (OPEN.holds(tokens, to - 1) || CASES.holds(tokens, to - 1));
  }

  /** What the label is about; null for other words. */
  static @Nullable Topic of(Tokens tokens, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    if (to - from < 2) {
      return to > from && tokens.spells(from, "never") ? Topic.CONTRAINDICATIONS : null;
    }
    if (forbids(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS;
    }
    if (ASKING.holds(tokens, from)) {
      return doing(tokens, from, to);
    }
    return isCaution(tokens, from, to) || isOther(tokens, from, to)
        ? Topic.CONTRAINDICATIONS
        : praises(tokens, from, to) ? Topic.ADVANTAGES : null;
  }

  /** "When to insert one", "Who not to offer it to". */
  private static @Nullable Topic doing(Tokens tokens, int from, int to) {
    boolean denied = tokens.spells(from + 1, "not") && tokens.spells(from + 2, "to");
    if (tokens.spells(from + 1, "it") && to - from == 3) {
      return SUITING.holds(tokens, from + 2) ? Topic.INDICATIONS : null; // "Who it suits"
    }
    int verb = tokens.spells(from + 1, "to") ? from + 2 : denied ? from + 3 : to;
    if (verb < to && tokens.spells(verb, "not")) {
      denied = true;
      verb++;
    }
    if (verb >= to || !tokens.isWord(verb) || tokens.isNumber(verb)) {
      return null;
    }
    if (denied
        || HOLDING.holds(tokens, verb)
        || isOtherChoice(tokens, verb, to)
        || tokens.spells(verb, "think") && AGAIN.holds(tokens, verb + 1)
        || tokens.spells(verb, "say") && tokens.spells(verb + 1, "no")) {
      return Topic.CONTRAINDICATIONS;
    }
    return OTHER_DEEDS.holds(tokens, verb) ? null : Topic.INDICATIONS;
  }

  /** "Use another vein if", "Go to theatre instead when". */
  private static boolean isOther(Tokens tokens, int from, int to) {
    return OPEN.holds(tokens, to - 1)
        && (isOtherChoice(tokens, from, to)
            || tokens.spells(to - 2, "instead")
            || tokens.spells(from, "may") && tokens.spells(from + 1, "not"));
  }

  private static boolean isOtherChoice(Tokens tokens, int from, int to) {
    return CHOOSING.holds(tokens, from) && has(tokens, from + 1, to, OTHER);
  }

  /**
   * "Careful in", "Take care with", "Weigh up", "Think again if", "Discuss with a senior first".
   */
  private static boolean isCaution(Tokens tokens, int from, int to) {
    int last = to - 1;
    if (OPEN.holds(tokens, last) && to - from <= SHORT) {
      int care = TAKING.holds(tokens, from) ? from + 1 : from;
      if (CARE.holds(tokens, care) && care + 2 >= last) {
        return true;
      }
    }
    boolean weighed =
        (tokens.spells(from, "weigh") || tokens.spells(from, "proceed")) && to - from <= SHORT;
    boolean thought = tokens.spells(from, "think") && AGAIN.holds(tokens, from + 1);
    boolean discussed = tokens.spells(from, "discuss") && tokens.spells(last, "first");
    return weighed || thought || discussed;
  }

  private static boolean praises(Tokens tokens, int from, int to) {
    if (tokens.spells(from, "what")) {
      int late = Math.max(from + 2, to - TAIL);
      return !AUXILIARIES.holds(tokens, from + 1) && has(tokens, late, to, GAINING)
          || late + 2 < to
              && (tokens.spells(to - 3, "going") && tokens.spells(to - 2, "for")
                  || tokens.spells(to - 3, "out") && tokens.spells(to - 2, "of"));
    }
    if (tokens.spells(from, "how")) {
      return !AUXILIARIES.holds(tokens, from + 1) && HELPING.holds(tokens, to - 1);
    }
    return tokens.spells(from, "why") && tokens.spells(from + 1, "bother")
        || tokens.spells(from, "reasons")
            && tokens.spells(from + 1, "to")
            && LIKING.holds(tokens, from + 2)
        || tokens.spells(from, "in") && to - from <= 3 && FAVOUR.holds(tokens, to - 1);
  }

  private static boolean has(Tokens tokens, int from, int to, WordSet wanted) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}
