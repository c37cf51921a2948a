package org.procedex.extract.praise;

import java.util.List;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a clause praises by its form: how well something does what it does ("seals firmly"), how
 * little it asks for ("costs almost nothing"), what its outcome is like or comes near to ("the
 * voice is natural"), and what a fragment without a verb measures ("cure rate over 90%").
 */
final class ClauseForm {
  /** How it does what it does well. */
  static final WordSet ABLY =
      WordSet.in(
          "easily fast well strongly firmly gently thoroughly completely precisely accurately quickly"
              + " evenly steadily smoothly safely directly reliably painlessly cleanly cheaply clearly"
              + " readily firmly securely tightly");

  /** What it comes as near to as can be. */
  private static final WordSet EQUAL =
      WordSet.in("comparable equal equals equivalent close near similar identical inferior same");

  /** What a thing is measured by that is good when it is high. */
  static final WordSet GOOD_RATES =
      WordSet.in(
          "success cure diagnosis diagnostic accuracy patency survival positive remission effective"
              + " satisfaction relief healing closure detection preservation");

  /** What a thing is measured by that is good when it is low. */
  private static final WordSet SMALL_MEASURES =
      WordSet.in(
          "operation duration time stay blood loss bleeding cut incision wound recurrence error accuracy"
              + " hospitalization cost");

  /** How compounds end that tell what a thing bears, spares or suits. */
  private static final List<String> COMPOUNDS =
      List.of("-resistant", "-friendly", "-sparing", "-saving", "-preserving", "-proof", "-cost");

  private static final WordSet ALONE = WordSet.of("one", "single", "same");
  private static final WordSet SEVERAL =
      WordSet.of("two", "three", "both", "several", "all", "many");

  /** Words of a thing's state that are good of an outcome. */
  private static final WordSet GOOD_STATES =
      WordSet.in(
          "whole better tiny stable steady satisfactory immediate definite certain sure exact"
              + " clear complete strong natural normal soft"
              + " warm real durable good excellent ideal sharp even full lasting permanent intact firm"
              + " breathable washable reusable adjustable reversible portable wearable affordable");

  /** Of these the ones that stand alone. */
  private static final WordSet FELT =
      WordSet.in(
          "soft warm stable natural breathable washable reusable adjustable reversible portable"
              + " wearable affordable");

  /** Of what these states are good. */
  private static final WordSet BEARERS =
      WordSet.in(
          "effect effects result results wound wounds cut cuts incision relief recovery color colour"
              + " shape pressure breathing circulation hemodynamics sleep precision function"
              + " appearance fixation grip vision voice joint bone skin image images picture pictures view fit"
              + " control hemostasis haemostasis positioning healing cure diagnosis texture contour gait"
              + " sound smile bite line lines speech field");

  /** Of these there should be much. */
  private static final WordSet PLENTY =
      WordSet.in(
          "concentration precision accuracy selectivity resolution efficiency efficacy safety comfort"
              + " sensitivity specificity quality stability satisfaction tolerance flexibility");

  /** What hardly anybody minds, or everybody bears. */
  static final WordSet BEARING = WordSet.in("stand stands bear bears tolerate tolerates");

  /** What easily goes wrong. */
  private static final WordSet MISHAPS =
      WordSet.in(
          "falls breaks bleeds tears recurs shifts slips clogs clots leaks ruptures dies tires bruises"
              + " forgets dries swells");

  /** How much there is of something: good of some things only. */
  static final WordSet SIZES =
      WordSet.in(
          "small smaller little light lighter less few fewer low lower short shorter mild slight"
              + " minimal delicate free");

  private static final WordSet TAKING = WordSet.of("takes", "take", "lasts");
  private static final WordSet BRIEFLY =
      WordSet.in("half quarter only just few less couple single");
  private static final WordSet SHORT_TIMES = WordSet.of("minute", "minutes", "hour", "seconds");

  /** Little of it is asked for. */
  static final WordSet ASKING =
      WordSet.in("needs requires demands takes costs asks uses leaves loses consumes wants causes");

  private static final WordSet COSTS = WordSet.in("cost costs expense expenses fee fees charges");
  private static final WordSet FRACTIONS =
      WordSet.in("half third quarter fifth tenth fraction percent low lower moderate");

  private static final WordSet SPARINGLY =
      WordSet.in("only little no nothing almost hardly neither less barely just few");

  /** Without one of these no clause praises strongly by its form. */
  static final WordSet STRENGTHENING =
      WordSet.union(
          ABLY, EQUAL, GOOD_RATES, GOOD_STATES, BEARING, SPARINGLY, WordSet.of("high", "higher"));

  /** Nor weakly without one of these. */
  static final WordSet MEASURING = WordSet.union(TAKING, SMALL_MEASURES);

  /** Tokens between a verb and what is told by it. */
  private static final int NEAR = 4;

  private final WordClasses classes;

  ClauseForm(WordClasses classes) {
    this.classes = classes;
  }

  /** "Soft skin", "exact": praise that has not to be a clause. */
  boolean opensFragment(Tokens tokens, int at) {
    return tokens.is(at, classes.quality | classes.merit | classes.negation)
        || GOOD_STATES.holds(tokens, at);
  }

  /** Behind a verb: how well, how little, by itself. */
  boolean isTurned(Tokens tokens, int at, int to) {
    return at < to
        && !tokens.is(at - 1, classes.be | classes.have)
        && !MISHAPS.holds(tokens, at - 1)
        && (ABLY.holds(tokens, at)
            || tokens.spells(at, "little")
            || tokens.spells(at, "nothing")
            || tokens.spells(at, "by") && tokens.spells(at + 1, "itself"));
  }

  /** "simple", "curative effect immediate", "cure rate over 90%". */
  Worth fragment(Tokens tokens, int first, int to) {
    if (holds(tokens, GOOD_RATES, first, to) && isShare(tokens, first, to)) {
      return Worth.STRONG;
    }
    boolean merit =
        !tokens.is(first, classes.preposition)
            && !(tokens.spells(first, "short") && tokens.spells(first + 1, "for"))
            && (opensWithMerit(tokens, first, to) || FELT.holds(tokens, first));
    boolean behind =
        to - first > 1
            && (tokens.is(to - 1, classes.merit) || GOOD_STATES.holds(tokens, to - 1))
            && isBearer(tokens, first, to - 1);
    return merit || behind || isGoodRate(tokens, first, to) || isMeasured(tokens, first, to)
        ? Worth.WEAK
        : Worth.NONE;
  }

  /** "high healing rate", "wide view": much of what is good. */
  private boolean isGoodRate(Tokens tokens, int first, int to) {
    return tokens.is(first, classes.quality)
        && to - first <= NEAR
        && (holds(tokens, GOOD_RATES, first + 1, to) || holds(tokens, BEARERS, first + 1, to))
        && !holds(tokens, first, to, classes.otherTopic | classes.severity);
  }

  /** "simple", "very cheap": and not "chronic low back pain". */
  private boolean opensWithMerit(Tokens tokens, int first, int to) {
    return tokens.is(first, classes.merit)
        || first + 1 < to
            && !tokens.is(first, classes.severity | classes.condition)
            && tokens.is(first + 1, classes.merit);
  }

  /** "operation 20 minutes", "bleeding below 20 ml", "accuracy within 1 mm". */
  private static boolean isMeasured(Tokens tokens, int first, int to) {
    for (int at = first + 1; at < to && SMALL_MEASURES.holds(tokens, first); at++) {
      if (tokens.isNumber(at)) {
        return to - first <= 2 * NEAR;
      }
    }
    return false;
  }

  private static boolean isShare(Tokens tokens, int first, int to) {
    for (int at = first + 1; at < to; at++) {
      if (tokens.symbol(at) == '%' || tokens.spells(at, "percent")) {
        return true;
      }
    }
    return false;
  }

  /** "survives easily", "costs almost nothing", "is comparable to", "the wound is tiny". */
  boolean isAbly(Tokens tokens, int first, int verb, int to, boolean own) {
    boolean mine =
        (own || verb == first && tokens.endsWith(verb, "s")) && !MISHAPS.holds(tokens, verb);
    int near = Math.min(to, verb + NEAR + 1);
    if (isOneForMany(tokens, first, verb, to)) {
      return true;
    }
    if (tokens.is(verb, classes.have)) {
      return mine && isEqual(tokens, verb + 1, to);
    }
    if (isLink(tokens, verb)) {
      return isCheap(tokens, first, verb, to)
          || isHigh(tokens, first, verb, to)
          || (mine || isIts(tokens, first) || isBearer(tokens, first, verb))
              && isGood(tokens, verb, to);
    }
    if (tokens.is(verb, classes.modal)) {
      return tokens.spells(verb, "will") && tokens.spells(to - 1, "do") && verb + 2 == to
          || isPerson(tokens, first, verb) && holds(tokens, BEARING, verb, near);
    }
    return mine && holds(tokens, ABLY, verb + 1, to)
        || (mine || isPerson(tokens, first, verb))
            && ASKING.holds(tokens, verb)
            && holds(tokens, SPARINGLY, verb + 1, Math.min(to, verb + 3))
        || BEARING.holds(tokens, verb)
            && isPerson(tokens, first, verb)
            && tokens.is(verb + 1, classes.pronoun | classes.determiner | classes.outcome);
  }

  /** "one puncture treats both sides": one of it does for several. */
  private static boolean isOneForMany(Tokens tokens, int first, int verb, int to) {
    int last = Math.min(to - 1, verb + NEAR);
    for (int at = verb + 1;
        at < last && holds(tokens, ALONE, first, Math.min(verb, first + 2));
        at++) {
      if (SEVERAL.holds(tokens, at)) {
        return !tokens.spells(at + 1, "or");
      }
    }
    return false;
  }

  /** "its second layer": of the procedure. */
  private static boolean isIts(Tokens tokens, int first) {
    return first > 0 && tokens.spells(first - 1, "its");
  }

  /** "wear-resistant", "tissue-sparing". */
  static boolean isCompound(Tokens tokens, int at) {
    return tokens.isJoined(at) ? endsCompound(tokens, at) : tokens.spells(at, "resistant");
  }

  private static boolean endsCompound(Tokens tokens, int at) {
    for (String end : COMPOUNDS) {
      if (tokens.endsWith(at, end)) {
        return true;
      }
    }
    return false;
  }

  /** "the healing rate is high": much of what is good. */
  static boolean isHigh(Tokens tokens, int first, int verb, int to) {
    boolean rate =
        verb > first && (tokens.spells(verb - 1, "rate") || tokens.spells(verb - 1, "rates"));
    if (!rate && !(verb > first && PLENTY.holds(tokens, verb - 1))) {
      return false;
    }
    for (int at = verb + 1; at < to && at <= verb + 3; at++) {
      if (tokens.spells(at, "high") || tokens.spells(at, "higher")) {
        return !rate || holds(tokens, GOOD_RATES, first, verb - 1) || verb - first > 2;
      }
    }
    return false;
  }

  /** "the cost is only one tenth of an implant". */
  private static boolean isCheap(Tokens tokens, int first, int verb, int to) {
    return verb > first
        && holds(tokens, COSTS, first, verb)
        && (tokens.spells(verb + 1, "only") || holds(tokens, FRACTIONS, verb + 1, to));
  }

  /** "is stable", "looks the same as". */
  private boolean isGood(Tokens tokens, int verb, int to) {
    return isState(tokens, verb, to) || isEqual(tokens, verb, to);
  }

  private boolean isLink(Tokens tokens, int verb) {
    return tokens.is(verb, classes.be) || ClauseWorth.STAYING.holds(tokens, verb);
  }

  /** "is quite stable", "stays soft": and not "is a normal part". */
  private boolean isState(Tokens tokens, int verb, int to) {
    int at = verb + 1;
    while (at < to
        && (tokens.is(at, classes.adverb)
            || tokens.spells(at, "also")
            || tokens.spells(at, "more"))) {
      at++;
    }
    return at < to
        && (GOOD_STATES.holds(tokens, at) || isCompound(tokens, at))
        && (at + 1 == to
            || !tokens.isWord(at + 1)
            || tokens.is(at + 1, classes.preposition | classes.conjunction | classes.adverb));
  }

  /** "is comparable to", "is as durable as". */
  private boolean isEqual(Tokens tokens, int verb, int to) {
    for (int at = verb + 1; at + 1 < to && at <= verb + NEAR; at++) {
      if (EQUAL.holds(tokens, at)
              && (tokens.is(at + 1, classes.preposition) || tokens.spells(at + 1, "as"))
          || tokens.spells(at, "as") && tokens.is(at + 1, classes.merit | classes.quality)) {
        return true;
      }
    }
    return false;
  }

  /** "the view", "the cure": what has such states. */
  static boolean isBearer(Tokens tokens, int at) {
    return BEARERS.holds(tokens, at) || GOOD_RATES.holds(tokens, at);
  }

  private boolean isBearer(Tokens tokens, int first, int to) {
    return holds(tokens, BEARERS, first, to)
        || holds(tokens, GOOD_RATES, first, to)
        || holds(tokens, first, to, classes.outcome);
  }

  /** "takes half an hour", "the graft heals by itself", "is near to normal": fair beside more. */
  boolean isFair(Tokens tokens, int first, int verb, int to, boolean own) {
    return own && verb == first && isDoing(tokens, verb, to)
        || isTimed(tokens, verb, to)
        || (own || verb > first) && isTurned(tokens, verb + 1, to)
        || isLink(tokens, verb) && isGood(tokens, verb, to);
  }

  /** "It opens the vessel in minutes", "removes both at one stroke". */
  private boolean isDoing(Tokens tokens, int verb, int to) {
    if (!tokens.endsWith(verb, "s") || tokens.is(verb, classes.be | classes.have)) {
      return false;
    }
    for (int at = verb + 2; at < to; at++) {
      if (tokens.spells(at - 1, "in") && SHORT_TIMES.holds(tokens, at)
          || tokens.spells(at - 1, "one") && tokens.spells(at, "stroke")) {
        return true;
      }
    }
    return false;
  }

  /** "takes a quarter of an hour". */
  private static boolean isTimed(Tokens tokens, int verb, int to) {
    return TAKING.holds(tokens, verb)
        && holds(tokens, SHORT_TIMES, verb + 1, to)
        && (holds(tokens, BRIEFLY, verb + 1, to) || isMinutes(tokens, verb + 1, to));
  }

  /** "five minutes", "10 to 15 minutes". */
  private static boolean isMinutes(Tokens tokens, int from, int to) {
    int last = tokens.spells(to - 1, "only") ? to - 2 : to - 1;
    return to - from <= NEAR && (tokens.spells(last, "minutes") || tokens.spells(last, "seconds"));
  }

  private boolean isPerson(Tokens tokens, int first, int verb) {
    return holds(tokens, first, verb, classes.person);
  }

  static boolean holds(Tokens tokens, WordSet wanted, int from, int to) {
    return ClauseWorth.holds(tokens, wanted, from, to);
  }

  private static boolean holds(Tokens tokens, int from, int to, long mask) {
    return ClauseWorth.holds(tokens, from, to, mask);
  }
}
