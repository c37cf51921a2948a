package org.procedex.extract.coordination;

import java.util.Set;
import org.procedex.extract.sentence.VagueWords;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether words name anything: "many diseases", "if required" and "320 minutes" between commas are
 * no members, since who reads them alone learns nothing.
 */
final class Substance {
  /** Words of a circumstance that leave open which. */
  private static final WordSet VACUOUS =
      WordSet.of(
          "required",
          "needed",
          "necessary",
          "possible",
          "indicated",
          "appropriate",
          "available",
          "feasible",
          "applicable",
          "desired");

  /**
   * "if time permits", "where the patient tolerates": verbs of a circumstance that says nothing.
   */
  private static final WordSet PERMITTING =
      WordSet.of("permits", "permit", "allows", "allow", "tolerates", "tolerate", "requires");

  /** Reasons of which nothing more is said. */
  private static final WordSet OPEN =
      WordSet.of("clinical", "medical", "technical", "various", "other", "many", "several");

  /** Participles of what the staff do. */
  private static final WordSet DONE =
      WordSet.of("used", "performed", "done", "undertaken", "carried", "placed", "given");

  /** Where something is usual, and not of what. */
  private static final WordSet REGIONS = WordSet.of("world", "countries", "continents");

  /** "in place of surgery", "in addition to drugs": what it is weighed against or added to. */
  private static final WordSet BESIDE =
      WordSet.in("place lieu addition conjunction combination preference contrast");

  /** "conditions described above": words that only point. */
  private static final WordSet POINTING =
      WordSet.in("described mentioned listed named discussed outlined given");

  private static final WordSet POINTED_AT = WordSet.of("above", "below", "here", "earlier");

  /** How many or how it is done, not of what: "the majority of cases", "on a daily basis". */
  private static final WordSet SHARES = WordSet.of("majority", "minority", "basis");

  private static final WordSet HAPPENING = WordSet.in("happens occurs happen occur");

  private static final WordSet RETURNING =
      WordSet.in("recurs relapses returns reappears fails occurs happens works hurts");

  /** What somebody has whom nothing more is told of. */
  private static final WordSet UNDERLYING = WordSet.in("underlying primary original");

  /** Verbs of wanting what is spoken of. */
  private static final WordSet WANTING = WordSet.in("need needs want wants require requires");

  private static final int LONGEST_WHILE = 7;

  private static final WordSet TIMES =
      WordSet.in(
          "hours days weeks months years hour day week month year decades decade century centuries"
              + " minutes minute seconds times sessions");

  /** Before how long something takes or is kept up. */
  private static final WordSet LASTING = WordSet.in("for in within over about during after");

  /** Behind a time, where no case is told of: "for 20 minutes a day". */
  private static final WordSet BEHIND_TIMES =
      WordSet.in("each every a per at in on and or by under with while now already");

  private static final WordSet COUNTING =
      WordSet.in(
          "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty"
              + " sixty seventy eighty ninety hundred a an few fewer several couple of half at least most"
              + " more less than up to or about around only nearly almost over under another many"
              + " some the first next dozens tens");

  /** Units of what is measured; ages are told of people and may stand alone. */
  private static final Set<String> UNITS =
      Set.of(
          "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
          "mm", "cm", "m", "ml", "mL", "L", "liters", "litres", "mg", "g", "kg", "mcg", "units",
          "atm", "mmHg", "kPa", "bar", "gauge", "Fr", "French", "joules", "J", "Hz", "percent");

  /** Branches of medicine; others end in "-ology". */
  private static final WordSet FIELDS =
      WordSet.in(
          "obstetrics orthopaedics orthopedics dentistry paediatrics pediatrics geriatrics psychiatry"
              + " gynaecology surgery neurosurgery traumatology");

  /** By whom or with what something was tried. */
  private static final WordSet STUDIED =
      WordSet.in("studies study trials trial research experiments series");

  private static final int LONGEST_FIELD = 3;

  /** Words that name no case when nothing stands with them. */
  private static final WordSet HOLLOW =
      WordSet.in(
          "no cause causes beginning start end others otherwise father mother family uncle aunt"
              + " washing rinsing flushing first");

  private final WordClasses classes;

  /** Words that only join, point or count, and those for any thing. */
  private final long hollow;

  Substance(WordClasses classes) {
    this.classes = classes;
    this.hollow =
        classes.empty
            | classes.determiner
            | classes.adverb
            | classes.be
            | classes.have
            | classes.modal
            | classes.conjunction
            | classes.preposition
            | classes.pronoun
            | classes.relative
            | classes.procedureGeneric;
  }

  /** Not "many diseases", "the following situations", "20 minutes": words that name nothing. */
  boolean isThing(Tokens tokens, int from, int to) {
    return !tokens.spells(from, "be")
        && !isQuantity(tokens, from, to)
        && !isDatedName(tokens, from, to)
        && !isVacuous(tokens, from, to)
        && !isBeside(tokens, from, to)
        && !isHappening(tokens, from, to)
        && !isWanting(tokens, from, to)
        && !isBareTreating(tokens, from, to)
        && !isUntold(tokens, from, to)
        && !isPlace(tokens, from, to)
        && !isWhile(tokens, from, to)
        && !isFrequency(tokens, from, to)
        && !isJustDone(tokens, from, to)
        && !VagueWords.areAll(tokens, from, to, classes)
        && !isField(tokens, from, to)
        && !(to - from == 1 && HOLLOW.holds(tokens, from))
        && (saysSomething(tokens, from, to, 0) || isBarred(tokens, from, to));
  }

  /** "less often", "more rarely": how often, and not of what. */
  private boolean isFrequency(Tokens tokens, int from, int to) {
    int last = to - 1;
    return to - from == 2
        && (tokens.spells(from, "less") || tokens.spells(from, "more"))
        && tokens.is(last, classes.adverb | classes.frequency);
  }

  /** "Billroth 1881": who did it first, and when. */
  private static boolean isDatedName(Tokens tokens, int from, int to) {
    return to - from == 2
        && tokens.isCapitalized(from)
        && tokens.isNumber(from + 1)
        && tokens.end(from + 1) - tokens.start(from + 1) == 4;
  }

  /** "you can't have surgery", "who cannot undergo an operation": that says who is meant. */
  private boolean isBarred(Tokens tokens, int from, int to) {
    for (int at = from; at + 2 < to; at++) {
      boolean cannot = tokens.is(at, classes.negation) && tokens.is(at, classes.modal);
      if (cannot
          && (tokens.spells(at + 1, "have") || tokens.spells(at + 1, "undergo"))
          && (tokens.spells(to - 1, "surgery") || tokens.spells(to - 1, "operation"))) {
        return true;
      }
    }
    return false;
  }

  /** "approved in Canada": one word with a capital of its own behind "in", that no condition is. */
  private boolean isPlace(Tokens tokens, int from, int to) {
    return to - from == 1
        && from > 1
        && tokens.spells(from - 1, "in")
        && tokens.isCapitalized(from)
        && !tokens.isAcronym(from)
        && !tokens.isCapitalized(from - 1)
        && !tokens.is(from, classes.condition | classes.person | classes.severity);
  }

  /**
   * "used for more than ten years", "done in a few minutes under sedation": how long, and not for
   * what.
   */
  private static boolean isWhile(Tokens tokens, int from, int to) {
    int before = from - 1;
    before -= before > 0 && tokens.spells(before, "a") ? 1 : 0;
    if (before < 0 || !LASTING.holds(tokens, before)) {
      return false;
    }
    int at = from;
    while (at < to && (tokens.isNumber(at) || COUNTING.holds(tokens, at))) {
      at++;
    }
    return at - from < LONGEST_WHILE
        && at > from
        && at < to
        && TIMES.holds(tokens, at)
        && (at + 1 == to || BEHIND_TIMES.holds(tokens, at + 1));
  }

  /** "used in obstetrics", "effective in clinical studies": where, and not for what. */
  private boolean isField(Tokens tokens, int from, int to) {
    int last = to - 1;
    if (to - from > LONGEST_FIELD
        || from == 0
        || !tokens.is(from - 1, classes.preposition)
        || tokens.is(from, classes.person)) {
      return false;
    }
    return STUDIED.holds(tokens, last)
        || to - from == 1
            && (FIELDS.holds(tokens, last)
                || tokens.endsWith(last, "ology") && !tokens.is(last, classes.condition));
  }

  /** "a probe is used", "a second procedure is performed": what is done is no reason for it. */
  private boolean isJustDone(Tokens tokens, int from, int to) {
    int verb = to - 1;
    int be = verb - 1;
    while (be > from && (tokens.is(be, classes.adverb) || tokens.spells(be, "being"))) {
      be--;
    }
    if (be <= from
        || !DONE.holds(tokens, verb)
        || !tokens.spells(be, "is") && !tokens.spells(be, "are")) {
      return false;
    }
    for (int at = from; at < be; at++) {
      if (tokens.is(at, classes.condition | classes.severity | classes.negation)) {
        return false;
      }
    }
    return true;
  }

  /** "short operation" praises, where the second word alone would name nothing. */
  boolean isPraise(Tokens tokens, int from, int to) {
    return saysSomething(tokens, from, to, to - from > 1 ? classes.quality : 0);
  }

  /**
   * Whether a word says something by itself.
   *
   * @param enough classes whose words do, whatever else they are
   */
  private boolean saysSomething(Tokens tokens, int from, int to, long enough) {
    boolean people = false;
    for (int at = from; at < to; at++) {
      people |=
          tokens.is(at, classes.person)
              || tokens.is(at, classes.preposition) && tokens.is(at, classes.comparativeTail);
      if (tokens.is(at, enough)
          || people && tokens.isNumber(at)
          || tokens.isWord(at)
              && (!tokens.is(at, hollow) || isShort(tokens, at, from, to))
              && !SHARES.holds(tokens, at)
              && !isPointing(tokens, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** "MS" alone, in capitals: no form of address. */
  private static boolean isShort(Tokens tokens, int at, int from, int to) {
    return to - from == 1 && at == from && tokens.spells(at, "ms") && tokens.isAcronym(at);
  }

  /**
   * "if required (with care)", "if time permits", "a wide variety of uses", "also known as X":
   * nothing is said.
   */
  private static boolean isVacuous(Tokens tokens, int from, int to) {
    if (!tokens.isWord(from)) {
      return false;
    }
    if (VACUOUS.holdsSmall(tokens, from)) {
      return to - from == 1 || tokens.symbol(from + 1) == '(';
    }
    if (REGIONS.holds(tokens, to - 1)) {
      return true;
    }
    if (to - from <= 4 && PERMITTING.holdsSmall(tokens, to - 1)) {
      return true;
    }
    if (to - from == 2 && tokens.spells(to - 1, "reasons") && OPEN.holdsSmall(tokens, from)) {
      return true;
    }
    boolean uses = tokens.spells(to - 1, "applications") || tokens.spells(to - 1, "uses");
    return uses && (tokens.spells(to - 2, "of") || tokens.spells(to - 2, "other"))
        || tokens.spells(from, "whilst")
        || tokens.spells(from, "also") && tokens.spells(from + 1, "known");
  }

  /** "When this happens": of what is told before. */
  private static boolean isHappening(Tokens tokens, int from, int to) {
    boolean it = to - from == 2 && tokens.spells(from, "it");
    return it && RETURNING.holds(tokens, from + 1)
        || to - from == 1 && HAPPENING.holds(tokens, from)
        || to - from == 2 && HAPPENING.holds(tokens, from + 1) && tokens.spells(from, "this");
  }

  private static boolean isPointing(Tokens tokens, int at, int to) {
    return at + 1 < to && POINTING.holds(tokens, at) && POINTED_AT.holds(tokens, at + 1);
  }

  /** "[in] place of surgery": no member. */
  private static boolean isBeside(Tokens tokens, int from, int to) {
    return from > 0
        && from + 1 < to
        && BESIDE.holds(tokens, from)
        && tokens.spells(from - 1, "in")
        && (tokens.spells(from + 1, "of")
            || tokens.spells(from + 1, "to")
            || tokens.spells(from + 1, "with"));
  }

  /** "those that need them": whoever they are. */
  private boolean isWanting(Tokens tokens, int from, int to) {
    if (to - from > 4 && isUnderIt(tokens, from, to)) {
      return true;
    }
    return to - from >= 3
        && to - from <= 4
        && tokens.is(from, classes.person)
        && tokens.is(from + 1, classes.relative)
        && WANTING.holds(tokens, from + 2)
        && (to - from == 3 || tokens.is(to - 1, classes.pronoun | classes.procedureGeneric));
  }

  /** "patients who could benefit from an ECG", "those who may undergo it": whoever they are. */
  private boolean isUnderIt(Tokens tokens, int from, int to) {
    if (!tokens.is(from, classes.person) || !tokens.is(from + 1, classes.relative)) {
      return false;
    }
    int at = from + 2;
    while (at < to
        && tokens.is(at, classes.modal | classes.adverb)
        && !tokens.is(at, classes.negation)) {
      at++;
    }
    boolean benefit = tokens.spells(at, "benefit") && tokens.spells(at + 1, "from");
    boolean under = tokens.spells(at, "undergo") || tokens.spells(at, "receive");
    at += benefit ? 2 : 1;
    at += at < to && tokens.is(at, classes.determiner) ? 1 : 0;
    return (benefit || under)
        && at == to - 1
        && (tokens.isAcronym(at) || tokens.is(at, classes.pronoun | classes.procedureGeneric));
  }

  /** "shrink them", "the underlying disease": what it is stands elsewhere. */
  private boolean isUntold(Tokens tokens, int from, int to) {
    return to - from == 2
        && (tokens.spells(from + 1, "them")
            || UNDERLYING.holds(tokens, from)
                && (tokens.is(from + 1, classes.empty) || tokens.spells(from + 1, "disease")));
  }

  /** "curing", "help diagnose": of what is not said. */
  private boolean isBareTreating(Tokens tokens, int from, int to) {
    if (to - from == 1) {
      return tokens.is(from, classes.treatVerb)
          && (tokens.endsWith(from, "ing") || from > 0 && tokens.spells(from - 1, "to"));
    }
    boolean conditions =
        to - from == 3
            && tokens.is(from, classes.treatVerb)
            && tokens.is(to - 1, classes.empty)
            && (tokens.spells(from + 1, "medical") || tokens.spells(from + 1, "health"));
    return conditions
        || to - from == 2
            && tokens.spells(from, "help")
            && tokens.is(from + 1, classes.treatVerb)
            && !tokens.is(from + 1, classes.treatNoun);
  }

  /** "320 minutes", "100 % of oxygen": a number and its unit alone name nothing. */
  private boolean isQuantity(Tokens tokens, int from, int to) {
    boolean share =
        to - from == 4
            && tokens.spells(from + 1, "than")
            && (tokens.spells(to - 1, "percent") || tokens.symbol(to - 1) == '%');
    int at = share ? from + 2 : from; // "fewer than 1 percent"
    while (at < to && !tokens.isWord(at) && !tokens.isNumber(at) && tokens.symbol(at) != '(') {
      at++;
    }
    if (at >= to || !tokens.isNumber(at)) {
      return false;
    }
    if (at + 2 == to && tokens.spells(at + 1, "s")) {
      return true; // "the 1990s"
    }
    int words = 0;
    for (; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.person | classes.severity)) {
        return false;
      }
      words += tokens.isWord(at) && !UNITS.contains(tokens.string(at)) ? 1 : 0;
    }
    return words == 0;
  }
}
