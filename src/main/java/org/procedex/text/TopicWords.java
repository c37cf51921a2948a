package org.procedex.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell what is listed below them where no rule knows the wording: whether they refuse,
 * praise or offer, and whether they are on something else that articles list as well. Authors and
 * translators announce a list in more ways than rules can name; the words they choose from are few.
 */
public final class TopicWords {
  /** The lists that it asks for. */
  public static final List<String> NAMES =
      List.of(
          "something-else",
          "refusing-noun",
          "refusing",
          "denied",
          "merit",
          "commending",
          "praising",
          "point",
          "liking",
          "striking",
          "offering",
          "indicating",
          "field",
          "use",
          "asked-for",
          "choosing",
          "people",
          "owner",
          "other-owner",
          "giving",
          "chosen-for",
          "cautious",
          "refusing-pair",
          "fitting",
          "unfitting");

  /** Those of them whose entries are two words. */
  public static final List<String> PAIRS = List.of("refusing-pair");

  private static final int LONGEST_LABEL = 9;

  /** Words of what is weighed. */
  private static final int LONGEST_WEIGHED = 5;

  private static final int LONGEST_FIELD = 4;
  private static final int LONGEST_DENIAL = 4;

  /** Words more that stand behind "neither": "neither of the two is done". */
  private static final int OF_THE_TWO = 2;

  private static final int SHORT_LABEL = 3;
  private static final int LONGEST_OPEN = 6;

  /** What a label of merits begins with; other words begin a sentence. */
  private static final WordSet LABELLING = WordSet.in("reasons what why where things points sides");

  /** Behind "reasons": what somebody has something done for. */
  private static final WordSet NEEDING = WordSet.in("have need needs needed get do undergo choose");

  /** "Watch out for": what may happen. */
  private static final WordSet WATCHING =
      WordSet.in("watch look mind check observe monitor expect");

  /** What a label ends with that waits for whom or when. */
  private static final WordSet LEFT_OPEN = WordSet.in("for in to with where when if on");

  /** Tokens of a heading that tell what it is on: a longer one is none. */
  private static final int LONGEST_TOPIC = 60;

  private static final WordSet DENYING =
      WordSet.in(
          "no not none cannot can't never isn't aren't shouldn't mustn't don't doesn't won't nobody"
              + " neither nor");

  private static final WordSet ASKING =
      WordSet.in("who whom whose which when anyone anybody everyone everybody someone");
  private static final WordSet WHICH = WordSet.of("which", "what");
  private static final WordSet RELATING = WordSet.in("that which why");
  private static final WordSet WONDERING = WordSet.in("why what");

  /** What somebody has of it, in a line that begins with "what". */
  private static final WordSet GAINING =
      WordSet.in("gain gains gained win wins brings brought gives spares saves improves");

  /** What must not be done with anything at all: "What must not be forgotten?". */
  private static final WordSet UNHEEDED =
      WordSet.in(
          "ignored forgotten overlooked neglected missed eaten touched underestimated confused mixed"
              + " delayed postponed changed washed worn skipped avoided prevented cured replaced"
              + " covered claimed insured reimbursed used explained");

  /** Behind a denial: what is asked for is what it is not done in. */
  private static final WordSet FIT =
      WordSet.in(
          "suitable suited fit fitting applicable eligible indicated appropriate treated operated"
              + " amenable qualified recommended advisable permitted");

  /** A label that is one of them tells what it is for. */
  private static final WordSet SCOPE =
      WordSet.in("scope range object objects population crowd adaptation applicability");

  private static final WordSet EVERY = WordSet.in("every each all any");
  private static final WordSet EVERYBODY = WordSet.in("everyone everybody anyone anybody");

  private static final WordSet BEYOND = WordSet.in("out outside beyond");

  /** Words of what one has to do. */
  private static final WordSet DEMANDING =
      WordSet.in("to should must may can could might if weight");

  private final WordSet somethingElse;
  private final WordSet refusingNouns;
  private final WordSet refusing;
  private final WordSet deniedDoing;
  private final WordSet merits;
  private final WordSet commending;
  private final WordSet praising;
  private final WordSet points;
  private final WordSet liking;
  private final WordSet striking;
  private final WordSet offering;
  private final WordSet indicating;
  private final WordSet fields;
  private final WordSet uses;
  private final WordSet askedFor;
  private final WordSet choosing;
  private final WordSet people;
  private final WordSet owners;
  private final WordSet otherOwners;
  private final WordSet giving;
  private final WordSet chosenFor;
  private final WordSet cautious;
  private final WordSet fitting;
  private final WordSet unfitting;
  private final WordPairs refusingPairs;

  /**
   * The words of the lists that {@link #NAMES} names.
   *
   * @throws IllegalArgumentException when one of the lists is missing
   */
  public TopicWords(WordLists lists) {
    somethingElse = lists.words("something-else");
    refusingNouns = lists.words("refusing-noun");
    refusing = lists.words("refusing");
    deniedDoing = lists.words("denied");
    merits = lists.words("merit");
    commending = lists.words("commending");
    praising = lists.words("praising");
    points = lists.words("point");
    liking = lists.words("liking");
    striking = lists.words("striking");
    offering = lists.words("offering");
    indicating = lists.words("indicating");
    fields = lists.words("field");
    uses = lists.words("use");
    askedFor = lists.words("asked-for");
    choosing = lists.words("choosing");
    people = lists.words("people");
    owners = lists.words("owner");
    otherOwners = lists.words("other-owner");
    giving = lists.words("giving");
    chosenFor = lists.words("chosen-for");
    cautious = lists.words("cautious");
    fitting = lists.words("fitting");
    unfitting = lists.words("unfitting");
    refusingPairs = lists.pairs("refusing-pair");
  }

  /** "of the disease", "of our clinic". */
  public boolean isOfOthers(Tokens tokens, int from, int to) {
    return owns(tokens, from, to, otherOwners) || endsInCondition(tokens, from, to);
  }

  /** "varicose ulcers": and not "ulcer surgery" or "surgery for ulcers". */
  private static boolean endsInCondition(Tokens tokens, int from, int to) {
    long prepositions = tokens.lexicon().classBit("preposition");
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, prepositions)) {
        return false;
      }
    }
    long conditions = tokens.lexicon().classBit("condition");
    long empty = tokens.lexicon().classBit("empty");
    return to > from
        && (tokens.is(to - 1, conditions) && !tokens.is(to - 1, empty)
            || tokens.spells(to - 1, "veins"));
  }

  boolean isPeople(Tokens tokens, int at) {
    return people.holds(tokens, at);
  }

  /** Whether the words are on something else that articles list. */
  public boolean isElse(Tokens tokens, int from, int to) {
    int last = Math.min(to, from + LONGEST_TOPIC);
    for (int at = from; at < last; at++) {
      if (somethingElse.holds(tokens, at)
              && !(tokens.spells(at, "before") && tokens.spells(at + 1, "choosing"))
          || tokens.spells(at, "side")
              && at + 1 < to
              && (tokens.spells(at + 1, "effects") || tokens.spells(at + 1, "effect"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether they refuse: "not considered", "is ruled out", "obstacles". */
  public boolean refuses(Tokens tokens, int from, int to) {
    return has(tokens, from, to, refusingNouns)
        || has(tokens, from, to, refusing)
        || refusesByTwo(tokens, from, to)
        || endsInDenial(tokens, from, to)
        || deniesDoing(tokens, from, to);
  }

  /** "The following people cannot", "Those who may not": what they may not was told before. */
  private boolean endsInDenial(Tokens tokens, int from, int to) {
    long finite = tokens.lexicon().classBit("finite");
    return to - from > 2
        && DENYING.holds(tokens, to - 1)
        && tokens.is(tokens.spells(to - 1, "not") ? to - 2 : to - 1, finite)
        && (has(tokens, from, to - 1, people) || has(tokens, from, to - 1, ASKING));
  }

  /** "Which hip cannot be resurfaced", "What is not able to be embedded": whatever is done. */
  private static boolean deniesWork(Tokens tokens, int from, int to) {
    return to - from > 3
        && WHICH.holds(tokens, from)
        && tokens.spells(to - 2, "be")
        && (tokens.endsWith(to - 1, "ed") || tokens.endsWith(to - 1, "en"))
        && !UNHEEDED.holds(tokens, to - 1)
        && has(tokens, from, to - 2, DENYING);
  }

  /** "What is not fit for the scope": whatever is done. */
  private static boolean deniesFit(Tokens tokens, int from, int to) {
    int denied = from + 1;
    while (denied < to && denied <= from + LONGEST_FIELD && !DENYING.holds(tokens, denied)) {
      denied++;
    }
    return WHICH.holds(tokens, from)
        && denied > from + 1
        && has(tokens, denied + 1, Math.min(to, denied + 3), FIT);
  }

  /** "Can everybody have it?", "Is it for every child?", and behind it: those who may not. */
  private boolean deniesEverybody(Tokens tokens, int from, int to) {
    if (to - from < 3 || !tokens.is(from, tokens.lexicon().classBit("finite"))) {
      return false;
    }
    boolean last =
        tokens.spells(to - 2, "for") && isEverybody(tokens, to - 1)
            || tokens.spells(to - 3, "for") && isEverybody(tokens, to - 2);
    return to - from <= LONGEST_LABEL + 1
        && (last || isEverybody(tokens, from + 1))
        && (has(tokens, from + 1, to, deniedDoing) || has(tokens, from + 1, to, fitting))
        && isDenied(tokens, to);
  }

  /** "Everybody", "every child": and not "all tonsils". */
  private static boolean isEverybody(Tokens tokens, int at) {
    return EVERYBODY.holds(tokens, at)
        || EVERY.holds(tokens, at)
            && at + 1 < tokens.size()
            && tokens.is(at + 1, tokens.lexicon().classBit("person"));
  }

  /** "No.", "The following people cannot:": whether what stands behind a question denies it. */
  private static boolean isDenied(Tokens tokens, int mark) {
    int from = mark;
    while (from < tokens.size() && !tokens.isWord(from)) {
      from++;
    }
    int end = from;
    while (end < tokens.size() && end < from + LONGEST_LABEL && tokens.isWord(end)) {
      end++;
    }
    return end > from
        && (DENYING.holds(tokens, from)
            || end < from + LONGEST_LABEL && DENYING.holds(tokens, end - 1));
  }

  /** Whether one word refuses: "forbidden", "obstacles". */
  public boolean refusesAlone(Tokens tokens, int at) {
    return refusing.holds(tokens, at) || refusingNouns.holds(tokens, at);
  }

  /** Whether a word and the next do: "rule out", "not considered". */
  public boolean refusesWithNext(Tokens tokens, int at) {
    return refusingPairs.holds(tokens, at)
        || DENYING.holds(tokens, at) && deniedDoing.holds(tokens, at + 1);
  }

  /** "are not considered", "cannot be done". */
  private boolean deniesDoing(Tokens tokens, int from, int to) {
    int denied = -1;
    for (int at = from; at < to; at++) {
      if (DENYING.holds(tokens, at)) {
        denied = tokens.spells(at, "neither") ? at + OF_THE_TWO : at;
      } else if (tokens.symbol(at) == ',') {
        denied = -1;
      }
      if (denied >= 0 && at - denied <= LONGEST_DENIAL && deniedDoing.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether people or cases are sent away: "Who stays outside?", "Cases for another method". */
  public boolean turnsAway(Tokens tokens, int from, int to) {
    return TurnedAway.holds(tokens, from, to);
  }

  /** Whether they are an order not to do it in cases that are told then: "Do not tap if". */
  public boolean forbids(Tokens tokens, int from, int to) {
    return ClinicLabels.forbids(tokens, from, to);
  }

  /** "Bad", "not": before a noun of those who may have it. */
  boolean isUnfit(Tokens tokens, int from, int to) {
    return has(tokens, from, to, unfitting) || has(tokens, from, to, DENYING);
  }

  /** Whether the words ask for people or cases, or name some and say more of them. */
  public boolean asksForCases(Tokens tokens, int from, int to) {
    return TurnedAway.asksForWhom(tokens, from, to);
  }

  /**
   * Whether people or cases are asked for and nothing else, with no word that offers: behind what
   * it is done for, those for whom it is not.
   */
  public boolean asksForOthers(Tokens tokens, int from, int to) {
    return asksForCases(tokens, from, to)
        && !isElse(tokens, from, to)
        && !offers(tokens, from, to)
        && !tellsCondition(tokens, from, to);
  }

  /** Whether a noun refuses: "obstacles". */
  public boolean namesRefusal(Tokens tokens, int from, int to) {
    return has(tokens, from, to, refusingNouns);
  }

  /** Whether they offer: "is recommended", "comes into consideration". */
  public boolean offers(Tokens tokens, int from, int to) {
    return has(tokens, from, to, offering) || namesUse(tokens, from, to);
  }

  /** Whether a noun says what it is for: "occasions", "fields of use". */
  public boolean namesUse(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (indicating.holds(tokens, at)
          || fields.holds(tokens, at)
              && has(tokens, at + 1, Math.min(to, at + LONGEST_FIELD), uses)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun says that what is listed is good: "virtues", "strong points". */
  public boolean namesMerit(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (merits.holds(tokens, at)
          || praising.holds(tokens, at) && at + 1 < to && points.holds(tokens, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody likes it: "appreciate", "popular". */
  public boolean likes(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (liking.holds(tokens, at)
          || tokens.spells(at, "makes") && has(tokens, at + 1, to, striking)
          || tokens.spells(at, "known") && at + 1 < to && tokens.spells(at + 1, "for")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a verb of what something gives: "offers". */
  public boolean gives(Tokens tokens, int at) {
    return giving.holds(tokens, at);
  }

  /** Whether somebody chooses or likes something: "because of" behind it praises. */
  public boolean chooses(Tokens tokens, int from, int to) {
    return has(tokens, from, to, chosenFor);
  }

  /** Whether they refuse in part: "with caution". */
  public boolean isCautious(Tokens tokens, int from, int to) {
    return has(tokens, from, to, cautious);
  }

  /** Whether a disease or a hospital is spoken of, whose features are no merits. */
  public boolean tellsOwner(Tokens tokens, int from, int to) {
    return owns(tokens, from, to, owners) || isOurs(tokens, from, to);
  }

  /** "of a hospital", but not "in our hospital", which says where. */
  private static boolean owns(Tokens tokens, int from, int to, WordSet wanted) {
    for (int at = from; at < to; at++) {
      boolean place =
          at - from > 1
              && (tokens.spells(at - 1, "our") || tokens.spells(at - 1, "this"))
              && (tokens.spells(at - 2, "in") || tokens.spells(at - 2, "at"));
      if (!place && wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Why you are in good hands with us": a house praises itself. */
  private static boolean isOurs(Tokens tokens, int from, int to) {
    for (int at = Math.max(from, 1); at < to; at++) {
      if (tokens.spells(at, "us")
          && (tokens.spells(at - 1, "with") || tokens.spells(at - 1, "to"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a heading is about that no rule knows.
   *
   * @param asked whether it is a question or stands in brackets
   * @return null where the words do not tell
   */
  @Nullable Topic heading(Tokens tokens, int from, int to, boolean asked) {
    Topic label = ClinicLabels.of(tokens, from, to);
    if (label != null) {
      return label;
    }
    if (isWeighing(tokens, from, to)) {
      return Topic.ADVANTAGES;
    }
    if (to - from > LONGEST_LABEL && !asked || tellsCondition(tokens, from, to)) {
      return null;
    }
    if (turnsAway(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS;
    }
    if (isOfUse(tokens, from, to)) {
      return Topic.INDICATIONS;
    }
    if (isElse(tokens, from, to) || asksForMethod(tokens, from, to)) {
      return null;
    }
    Topic answered = answer(tokens, from, to);
    if (answered != null) {
      return answered;
    }
    if (tellsGain(tokens, from, to)) {
      return Topic.ADVANTAGES;
    }
    boolean whom = asksForWhom(tokens, from, to);
    if (!asked && !(whom && asksForCases(tokens, from, to)) && isStatement(tokens, from, to)) {
      return null;
    }
    boolean asks = whom || asked && (tokens.symbol(to) == ']' || tokens.symbol(to) == ')');
    if (asked
        && (deniesWork(tokens, from, to)
            || deniesFit(tokens, from, to)
            || deniesEverybody(tokens, from, to))) {
      return Topic.CONTRAINDICATIONS;
    }
    if (asks
        ? refuses(tokens, from, to)
        : !asksWhy(tokens, from) && refusesAsLabel(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS;
    }
    if (WATCHING.holds(tokens, from) && isLeftOpen(tokens, from, to)) {
      return Topic.OTHER;
    }
    if (DENYING.holds(tokens, from) && to - from > 2 && namesUse(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS; // "Not adapted crowd"
    }
    boolean owned = tellsOwner(tokens, from, to);
    if (!owned && (namesMerit(tokens, from, to) || isCommended(tokens, from, to))) {
      return Topic.ADVANTAGES;
    }
    if (namesUse(tokens, from, to)
        || offersOpenly(tokens, from, to)
        || asks && (tokens.spells(from, "for") || asked && tokens.spells(to - 1, "for"))
        || asks && has(tokens, from, to, offering) && !tokens.spells(from, "why")) {
      return Topic.INDICATIONS;
    }
    boolean why = tokens.spells(from, "why");
    return (asks || asked || why)
            && !owned
            && (why && (has(tokens, from, to, choosing) || chooses(tokens, from, to))
                || likes(tokens, from, to)
                || has(tokens, from, Math.min(to, from + 3), WONDERING)
                    && has(tokens, from, to, striking))
        ? Topic.ADVANTAGES
        : null;
  }

  /** "What our patients gain", "What it spares you". */
  private boolean tellsGain(Tokens tokens, int from, int to) {
    return tokens.spells(from, "what")
        && has(tokens, from + 2, to, GAINING)
        && !has(tokens, from, to, DENYING)
        && !has(tokens, from, to, DEMANDING)
        && !tellsOwner(tokens, from, to);
  }

  /** "Which operation to choose?": ways are told below it, and no cases. */
  private static boolean asksForMethod(Tokens tokens, int from, int to) {
    long generic = tokens.lexicon().classBit("procedure-generic");
    int last = Math.min(to - 1, from + LONGEST_FIELD);
    for (int at = from; at < last; at++) {
      if (WHICH.holds(tokens, at)) {
        return tokens.is(at + 1, generic);
      }
    }
    return false;
  }

  /** What a question within running text asks for; null where its words do not tell. */
  public @Nullable Topic question(Tokens tokens, int from, int to) {
    return heading(tokens, from, to, true);
  }

  /** "Reasons to be fond of it:", "Good:": a label that praises. */
  private boolean isCommended(Tokens tokens, int from, int to) {
    return isClosed(tokens, to)
        && (to - from <= SHORT_LABEL || LABELLING.holds(tokens, from))
        && (to - from == 1 && tokens.spells(from, "good") || has(tokens, from, to, commending))
        && mayCommend(tokens, from, to);
  }

  /** Whether a line before a list praises, if what is listed can: "What it is good at". */
  public boolean commends(Tokens tokens, int from, int to) {
    return (has(tokens, from, to, commending) || has(tokens, from, to, praising))
        && mayCommend(tokens, from, to)
        && !isElse(tokens, from, to)
        && !tellsOwner(tokens, from, to);
  }

  private boolean mayCommend(Tokens tokens, int from, int to) {
    return to > from
        && to - from <= LONGEST_LABEL
        && !has(tokens, from, to, DENYING)
        && !LEFT_OPEN.holds(tokens, to - 1)
        && !tokens.spells(from, "which")
        && (!has(tokens, from, to, people) || tokens.spells(from, "reasons"));
  }

  /** "Symptoms for application of surgery": indications, as translators call them. */
  boolean isOfUse(Tokens tokens, int from, int to) {
    for (int at = from; at + 2 < to; at++) {
      if ((tokens.spells(at, "symptoms") || tokens.spells(at, "symptom"))
          && tokens.spells(at + 1, "for")
          && has(tokens, at + 2, Math.min(to, at + LONGEST_FIELD), uses)) {
        return !has(tokens, from, to, DENYING);
      }
    }
    return false;
  }

  /** "Compared with a cast, the brace:": what is better in it. */
  private static boolean isWeighing(Tokens tokens, int from, int to) {
    if (!tokens.spells(from, "compared")
            && !(tokens.spells(from, "in") && tokens.spells(from + 1, "contrast"))
        || to >= tokens.size()
        || tokens.symbol(to) != ':') {
      return false;
    }
    int comma = to - 2;
    while (comma > from && to - comma <= LONGEST_WEIGHED && tokens.symbol(comma) != ',') {
      comma--;
    }
    return comma > from + 2 && tokens.symbol(comma) == ',';
  }

  /** "Yes: whiplash", "Relative no: frailty", "Reasons a child may need one". */
  private @Nullable Topic answer(Tokens tokens, int from, int to) {
    if (isClosed(tokens, to)
        && (to - from == 1 || to - from == 2 && tokens.spells(from, "relative"))) {
      return tokens.spells(to - 1, "yes")
          ? Topic.INDICATIONS
          : tokens.spells(to - 1, "no")
              ? Topic.CONTRAINDICATIONS
              : SCOPE.holds(tokens, to - 1) ? scope(tokens, to + 1) : null;
    }
    return tokens.spells(from, "reasons")
            && has(tokens, from, to, NEEDING)
            && !has(tokens, from, to, DENYING)
            && !has(tokens, from, to, refusing)
        ? Topic.INDICATIONS
        : null;
  }

  /** "Scope: gout", "Population: adults over 60", but not "300 beds", "to win time" and "5 mm". */
  private static Topic scope(Tokens tokens, int from) {
    long cases = tokens.lexicon().classBit("condition") | tokens.lexicon().classBit("person");
    int last = Math.min(tokens.size(), from + LONGEST_TOPIC);
    int first = MarkerForms.looksLikeMarker(tokens, from, last) ? from + 2 : from;
    boolean told = false;
    boolean counts = first < last && tokens.spells(first, "to");
    for (int at = first; at < last && tokens.symbol(at) != '.'; at++) {
      if (tokens.isBreak(at) && at > first + 1) {
        break;
      }
      told |= tokens.is(at, cases);
      counts |= tokens.isNumber(at);
    }
    boolean counted = first < last && tokens.isNumber(first);
    return counted || counts && !told ? Topic.OTHER : Topic.INDICATIONS;
  }

  /** "Why not simply wait?". */
  private static boolean asksWhy(Tokens tokens, int from) {
    return tokens.spells(from, "why");
  }

  /** "who", "to whom", "what diseases", "when". */
  private boolean asksForWhom(Tokens tokens, int from, int to) {
    int early = Math.min(to, from + 3);
    return has(tokens, from, early, ASKING)
        || tokens.spells(from, "what")
            && tokens.spells(from + 1, "makes")
            && has(tokens, from, to, refusing)
        || has(tokens, from, early, WONDERING) && has(tokens, from, early + 1, askedFor);
  }

  /** "It is not carried out for": what a sentence says of its list is told elsewhere. */
  private boolean isStatement(Tokens tokens, int from, int to) {
    long finite = tokens.lexicon().classBit("finite");
    boolean colon = to < tokens.size() && tokens.symbol(to) == ':';
    for (int at = from; at < to && (colon || to - from > SHORT_LABEL); at++) {
      if (tokens.is(at, finite)
          && !has(tokens, from, Math.min(at, from + 3), ASKING)
          && !has(tokens, from, at, RELATING)) {
        return true;
      }
    }
    return false;
  }

  /** "Osteomyelitis that cannot be treated": an item, whatever words it holds. */
  private boolean tellsCondition(Tokens tokens, int from, int to) {
    long conditions = tokens.lexicon().classBit("condition");
    long generic = tokens.lexicon().classBit("empty");
    for (int at = from; at < to; at++) {
      if (tokens.is(at, conditions) && !tokens.is(at, generic)) {
        return true;
      }
    }
    return false;
  }

  /** A label that refuses: an item may hold such words as well, if it is no more than a noun. */
  private boolean refusesAsLabel(Tokens tokens, int from, int to) {
    if (DENYING.holds(tokens, from) && has(tokens, from, to, refusingNouns)) {
      return false; // "No absolute contraindications"
    }
    return has(tokens, from, to, refusingNouns)
        || refusesByTwo(tokens, from, to)
        || refusesOpenly(tokens, from, to)
        || isShortStatement(tokens, from, to)
        || deniesDoing(tokens, from, to)
            && (to - from <= SHORT_LABEL
                || has(tokens, from, to, people)
                || endsOpen(tokens, to)
                || DENYING.holds(tokens, from) && isClosed(tokens, to))
        || to - from > 2 && has(tokens, from, to, people) && has(tokens, from, to, refusing)
        || tokens.spells(from, "reasons") && has(tokens, from, to, refusing);
  }

  /** "Suited to", "Used by many where": the label is a sentence that its list ends. */
  private boolean offersOpenly(Tokens tokens, int from, int to) {
    return isLeftOpen(tokens, from, to)
        && (has(tokens, from, to - 1, offering) || has(tokens, from, to - 1, fitting))
        && !has(tokens, from, to, DENYING);
  }

  /** "Unsafe in", "Skip it if", "Nobody with". */
  private boolean refusesOpenly(Tokens tokens, int from, int to) {
    return isLeftOpen(tokens, from, to)
        && (has(tokens, from, to - 1, unfitting)
            || has(tokens, from, to - 1, refusing)
            || DENYING.holds(tokens, from) && to - from == 2
            || deniesDoing(tokens, from, to)
            || has(tokens, from, to, DENYING)
                && (has(tokens, from, to, fitting) || has(tokens, from, to, offering)));
  }

  private static boolean isLeftOpen(Tokens tokens, int from, int to) {
    return to - from > 1 && to - from <= LONGEST_OPEN && LEFT_OPEN.holds(tokens, to - 1);
  }

  /** A colon or a bracket. */
  private static boolean isClosed(Tokens tokens, int to) {
    return to < tokens.size()
        && (tokens.symbol(to) == ':' || tokens.symbol(to) == ']' || tokens.symbol(to) == ')');
  }

  /** "Not to be used in". */
  private boolean endsOpen(Tokens tokens, int to) {
    return tokens.is(to - 1, tokens.lexicon().classBit("preposition"));
  }

  /** "Operation is prohibited", "Caution is needed". */
  private boolean isShortStatement(Tokens tokens, int from, int to) {
    return to - from <= SHORT_LABEL
        && (tokens.spells(from + 1, "is") || tokens.spells(from + 1, "are"))
        && has(tokens, from, to, refusing);
  }

  private boolean refusesByTwo(Tokens tokens, int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (refusingPairs.holds(tokens, at) || at + 3 == to && isBeyond(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Out of scope", "beyond the scope": but not "insertion of scope". */
  private static boolean isBeyond(Tokens tokens, int at) {
    return BEYOND.holds(tokens, at) && tokens.spells(at + 2, "scope");
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
