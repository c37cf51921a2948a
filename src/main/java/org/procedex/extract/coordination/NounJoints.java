package org.procedex.extract.coordination;

import java.util.Set;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which joints part noun phrases in a sentence: all commas, slashes and conjunctions but those
 * behind which the same people or the same condition go on.
 */
final class NounJoints {
  private static final WordSet WHO = WordSet.of("who", "whose");

  /** Words that open a clause behind a condition. */
  private static final WordSet CLAUSES = WordSet.in("when if once until unless whenever");

  /** The same, wherever it is. */
  private static final WordSet ANYWHERE = WordSet.of("anywhere", "elsewhere");

  private static final WordSet WHOM = WordSet.of("whom", "which", "whose");

  /** What is told of people behind ", with", and what no procedure has. */
  private static final WordSet STATES =
      WordSet.in("condition expectancy performance fitness constitution consciousness function");

  /** Words behind ", with" among which one stands. */
  private static final int LONGEST_STATE = 5;

  /** Words before the head of a name: "moderate to". */
  private static final int LONGEST_NAME = 4;

  /** Words before what is meant above all. */
  private static final WordSet ABOVE_ALL =
      WordSet.in("especially particularly notably specifically");

  /** Before "those": which of them mostly. */
  private static final WordSet MOSTLY =
      WordSet.in("usually mostly generally typically often commonly mainly primarily chiefly");

  /** Participles without an ending: "stones seen by …". */
  private static final WordSet FOUND = WordSet.in("seen shown proven known given taken found");

  private static final WordSet TAKING = WordSet.in("taking using receiving on");

  /** Participles that say more of the member before them. */
  private static final Set<String> LEADING =
      Set.of(
          "causing",
          "requiring",
          "involving",
          "affecting",
          "resulting",
          "leading",
          "limiting",
          "preventing",
          "precluding",
          "interfering",
          "complicating",
          "threatening",
          "producing");

  private final WordClasses classes;
  private final PhraseEnds ends;
  private final Separators separators;
  private final SharedHeads shared;

  NounJoints(WordClasses classes, PhraseEnds ends, Separators separators, SharedHeads shared) {
    this.classes = classes;
    this.ends = ends;
    this.separators = separators;
    this.shared = shared;
  }

  /** Whether what stands before and behind are two members. */
  boolean part(Joint joint) {
    if (isSameWho(joint)) {
      return false;
    }
    if (isSecondWho(joint)) {
      return true;
    }
    if (isSecondOf(joint) || isDoneBySame(joint)) {
      return false;
    }
    if (joint.tokens().symbol(joint.at()) == ';') {
      return true;
    }
    if (isSameNarrowed(joint) || isStillOf(joint)) {
      return false;
    }
    if (opensAnother(joint)
        || isAddedCondition(joint)
        || isSecondNarrowed(joint)
        || isOthersWho(joint)) {
      return true;
    }
    if (shared.isOneNoun(joint)) {
      return false;
    }
    if (isOtherAim(joint)) {
      return true;
    }
    return !isOfSame(joint)
        && !shared.waitsForHead(joint)
        && !(joint.isSlash() && shared.sharesLastWord(joint));
  }

  /** "two or more", "especially in children", "or elsewhere": the same, only how much or where. */
  private boolean isSameNarrowed(Joint joint) {
    return separators.isMeasureTail(joint)
        || joint.lastIs(classes.preposition) && !joint.isComma()
        || Measures.hold(joint)
        || isAboveAll(joint)
        || ANYWHERE.holds(joint.tokens(), joint.next());
  }

  /**
   * "men who limp and for whom …", "gout within a week, with good sight and …": still the same, up
   * to a comma behind the state.
   */
  private boolean isStillOf(Joint joint) {
    Tokens tokens = joint.tokens();
    if (joint.next() + 1 < joint.to()
        && joint.nextIs(classes.preposition)
        && WHOM.holds(tokens, joint.next() + 1)) {
      return true;
    }
    int with = joint.isComma() && joint.nextSpells("with") ? joint.next() : -1;
    for (int i = joint.from() + 1; i < joint.at() && with < 0; i++) {
      with = tokens.spells(i, "with") && Separators.isComma(tokens, i - 1) ? i : -1;
    }
    if (with < 0) {
      return false;
    }
    int end = Math.min(joint.to(), with + LONGEST_STATE);
    int state = with + 1;
    while (state < end
        && !Separators.isComma(tokens, state)
        && tokens.symbol(state) != ';'
        && !STATES.holds(tokens, state)) {
      state++;
    }
    if (state >= end || !STATES.holds(tokens, state)) {
      return false;
    }
    for (int i = state + 1; i <= joint.at(); i++) {
      if (Separators.isComma(tokens, i)) {
        return false; // "gout, with good sight, lupus": another
      }
    }
    return true;
  }

  /** "A cough as well as nightly attacks of gout": two conditions, told apart by three words. */
  private boolean isAddedCondition(Joint joint) {
    if (!joint.opensWith("as")) {
      return false;
    }
    if (!joint.lastIs(classes.condition | classes.empty)) {
      return false;
    }
    for (int at = joint.next(); at < joint.to(); at++) {
      if (joint.tokens().is(at, classes.condition)) {
        return true;
      }
      if (joint.tokens().symbol(at) == ',' || joint.tokens().symbol(at) == ';') {
        return false;
      }
    }
    return false;
  }

  /**
   * "Cracks that hurt and nodules that grow", "atresia of the ear canal and deafness": behind what
   * is complete, another condition with words of its own.
   */
  private boolean isSecondNarrowed(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.opensWith("and") && !joint.opensWith("or")) {
      return false;
    }
    int head = joint.next();
    while (head < joint.to()
        && head - joint.next() < LONGEST_NAME
        && !tokens.is(head, classes.condition | classes.person)) {
      if (!tokens.isWord(head)
          || tokens.is(head, classes.finite | classes.preposition | classes.conjunction)) {
        return false;
      }
      head++;
    }
    while (head + 1 < joint.to() && tokens.is(head + 1, classes.condition | classes.person)) {
      head++;
    }
    if (head >= joint.to() || !tokens.is(head, classes.condition | classes.person)) {
      return false;
    }
    int first = firstHead(joint);
    return first >= 0
        && (tokens.is(first + 1, classes.relative)
            ? !joint.lastIs(classes.organ)
                && (head + 1 < joint.to() && tokens.is(head + 1, classes.relative)
                    || isToldOut(joint, first + 1) && !tokens.endsWith(head, "ed")
                    || isNarrowedToo(joint, first, head))
            : tokens.spells(first + 1, "of")
                && tokens.spells(first + 2, "the")
                && !joint.lastIs(classes.condition)
                && !inRelative(joint));
  }

  /**
   * "[ascites] that is refractory", "[sepsis] that cannot be controlled": nothing is waited for.
   */
  private boolean isToldOut(Joint joint, int relative) {
    Tokens tokens = joint.tokens();
    int be = joint.at() - 2;
    while (be > relative
        && (tokens.is(be, classes.adverb | classes.negation) || tokens.spells(be, "under"))) {
      be--;
    }
    return tokens.spells(relative, "that")
        && tokens.is(be, classes.be)
        && !joint.lastIs(classes.condition);
  }

  /**
   * "warts that have been there for years and corns in runners", "people who lift and women with a
   * cough": the second one has words of its own, and what is told of the first ends in neither.
   */
  private boolean isNarrowedToo(Joint joint, int first, int head) {
    Tokens tokens = joint.tokens();
    return head + 1 < joint.to()
        && tokens.is(head + 1, classes.preposition)
        && tokens.is(first, classes.person) == tokens.is(head, classes.person)
        && !joint.lastIs(classes.condition | classes.person | classes.preposition);
  }

  /** "people who lift and the old who cough": others, though no noun says so. */
  private boolean isOthersWho(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.nextSpells("the") && !joint.nextSpells("those") && !joint.nextSpells("these")) {
      return false;
    }
    int least = Math.min(joint.to(), joint.next() + LONGEST_NAME + 1);
    for (int at = joint.next() + 1; at < least; at++) {
      if (WHO.holds(tokens, at)) {
        return true;
      }
      if (tokens.is(at, classes.finite | classes.preposition)) {
        return false;
      }
    }
    return false;
  }

  /** The condition that the words before name before a clause or "of". */
  private int firstHead(Joint joint) {
    Tokens tokens = joint.tokens();
    for (int at = joint.from(); at + 2 < joint.at(); at++) {
      if (tokens.is(at, classes.condition | classes.person)
          && (tokens.is(at + 1, classes.relative) || tokens.spells(at + 1, "of"))) {
        return at;
      }
    }
    return -1;
  }

  /** Behind a clause, for something else, or in other people. */
  private boolean opensAnother(Joint joint) {
    Tokens tokens = joint.tokens();
    return isBehindClause(joint)
        || isAlternativePredicate(joint)
        || joint.nextSpells("for")
        || isAgain(joint)
        || joint.nextSpells("in")
            && joint.next() + 1 < joint.to()
            && tokens.is(joint.next() + 1, classes.person);
  }

  /** "[in] the young and in shock": what opened the first member opens the next one. */
  private boolean isAgain(Joint joint) {
    Tokens tokens = joint.tokens();
    int before = joint.from() - 1;
    before -= before > 0 && tokens.is(before, classes.determiner) ? 1 : 0;
    return before >= 0
        && joint.nextIs(classes.preposition)
        && !joint.nextSpells("of")
        && tokens.isAlike(before, joint.next());
  }

  /** "or those who …", "or to remove A". */
  private boolean isOtherAim(Joint joint) {
    return joint.nextSpells("those")
        || joint.nextSpells("to")
            && joint.next() + 1 < joint.to()
            && !joint.tokens().is(joint.next() + 1, classes.determiner | classes.pronoun);
  }

  /** "who are hungry, tired or drunk", "patients with A and B": one and the same are all of it. */
  private boolean isOfSame(Joint joint) {
    return inRelative(joint) && (!joint.isComma() || isBare(joint))
        || isLackedToo(joint)
        || isTakenToo(joint)
        || continuesPredicate(joint)
        || isPersonWithAll(joint.tokens(), joint.from(), joint.to());
  }

  /** "women with gout and no fever": the same people. */
  private static boolean isLackedToo(Joint joint) {
    if (!joint.closesWith("and") || !joint.nextSpells("no")) {
      return false;
    }
    int with = joint.from() + 1;
    while (with < joint.at() && !joint.tokens().spells(with, "with")) {
      with++;
    }
    return with < joint.at();
  }

  /** "women taking insulin or prednisone": the same people, whichever of both they take. */
  private boolean isTakenToo(Joint joint) {
    Tokens tokens = joint.tokens();
    int taking = joint.from() + 1;
    return !joint.isComma()
        && joint.at() > taking
        && tokens.is(joint.from(), classes.person)
        && TAKING.holds(tokens, taking)
        && joint.to() - joint.next() == 1
        && !joint.nextIs(classes.condition | classes.person);
  }

  /** "those who limp or who fall": the people would be lost. */
  private static boolean isSameWho(Joint joint) {
    Tokens tokens = joint.tokens();
    return WHO.holds(tokens, joint.next())
        && tokens.spells(joint.at(), "or")
        && !WHO.holds(tokens, joint.from());
  }

  /** "those who limp, or who fall", "who limp, who fall or who faint": each of others. */
  private static boolean isSecondWho(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!WHO.holds(tokens, joint.next()) || joint.closesWith("and")) {
      return false;
    }
    if (joint.closesWith("or")) {
      return true;
    }
    int first = Math.max(0, joint.from() - 2); // "people who have [gout, who limp or …"
    for (int i = first; i < joint.at(); i++) {
      if (WHO.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "evaluation of ascites or of a cyst": the second "of" goes on with the first one's noun. */
  private static boolean isSecondOf(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.nextSpells("of")) {
      return false;
    }
    for (int i = joint.from() + 1; i < joint.at(); i++) {
      if (tokens.spells(i, "of")) {
        return true;
      }
    }
    return false;
  }

  /** "Invasion of the eye or the skull by the tumor": one thing does it to both. */
  private boolean isDoneBySame(Joint joint) {
    Tokens tokens = joint.tokens();
    int of = joint.from() + 1;
    while (of < joint.at() && !tokens.spells(of, "of")) {
      of++;
    }
    int by = joint.next();
    while (by < joint.to()
        && tokens.isWord(by)
        && !tokens.spells(by, "by")
        && !tokens.is(by, classes.condition | classes.preposition | classes.conjunction)) {
      by++;
    }
    return of < joint.at()
        && !joint.isComma()
        && (tokens.endsWith(of - 1, "ion") || tokens.endsWith(of - 1, "ment"))
        && by < joint.to()
        && tokens.spells(by, "by")
        && !tokens.endsWith(by - 1, "ed")
        && !FOUND.holds(tokens, by - 1);
  }

  /** "caries, especially of the molars and in children": the same, narrowed. */
  private static boolean isAboveAll(Joint joint) {
    Tokens tokens = joint.tokens();
    if (joint.isComma()) {
      return ABOVE_ALL.holds(tokens, joint.next())
          || MOSTLY.holds(tokens, joint.next()) && tokens.spells(joint.next() + 1, "those");
    }
    for (int i = joint.at() - 1; i > joint.from(); i--) {
      if (Separators.isComma(tokens, i - 1) && ABOVE_ALL.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "teeth whose root is short or a molar": behind a clause that is complete, another noun. */
  private boolean isBehindClause(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.opensWith("or")
        || !joint.nextIs(classes.determiner)
        || joint.lastIs(classes.condition)
        || !inRelative(joint)) {
      return false;
    }
    int be = joint.at() - 2;
    while (be > joint.from() && tokens.is(be, classes.adverb)) {
      be--;
    }
    return be > joint.from() && tokens.is(be, classes.be) && tokens.isWord(joint.at() - 1);
  }

  /** "you are pregnant, have diabetes or take aspirin": each is enough. */
  private boolean isAlternativePredicate(Joint joint) {
    Tokens tokens = joint.tokens();
    return !joint.opensWith("and")
        && ends.isNextPredicate(tokens, joint.next())
        && !tokens.spells(joint.next() + 1, "to")
        && !inRelative(joint)
        && !isInClause(joint);
  }

  /** "when a drug has failed or is not tolerated": the clause's verbs are of one subject. */
  private boolean isInClause(Joint joint) {
    for (int i = joint.from(); i < joint.at(); i++) {
      if (CLAUSES.holds(joint.tokens(), i)) {
        return true;
      }
    }
    return false;
  }

  /** "and cannot …", "and unwilling to …", "and need …": the same people, no new member. */
  private boolean continuesPredicate(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    if (joint.nextIs(classes.subordinator) || joint.nextSpells("where")) {
      return false;
    }
    if (joint.nextIs(classes.severity) && tokens.spells(next + 1, "to")
        || tokens.isWord(next) && LEADING.contains(tokens.string(next))) {
      return true;
    }
    return joint.nextIs(classes.finite | classes.negation | classes.relative)
        && !(tokens.isWord(next) && tokens.string(next).equalsIgnoreCase("no"));
  }

  /** One or two words to the next separator: "tired", in "who are hungry, tired or drunk". */
  private boolean isBare(Joint joint) {
    Tokens tokens = joint.tokens();
    int end = joint.next();
    while (end < joint.to()
        && !Separators.isComma(tokens, end)
        && !tokens.is(end, classes.conjunction)) {
      end++;
    }
    return end - joint.next() <= 2 && !tokens.is(end - 1, classes.condition | classes.person);
  }

  private boolean inRelative(Joint joint) {
    Tokens tokens = joint.tokens();
    for (int i = joint.from(); i < joint.at(); i++) {
      if (tokens.symbol(i) == '(') {
        i = PhraseEnds.closing(tokens, i, joint.at());
      } else if (tokens.is(i, classes.relative)) {
        return true;
      }
    }
    return false;
  }

  /** "patients with A, B and C": the same people have all of them. */
  private boolean isPersonWithAll(Tokens tokens, int start, int to) {
    if (!tokens.is(start, classes.person) || start + 2 >= to || !tokens.spells(start + 1, "with")) {
      return false;
    }
    boolean and = false;
    for (int i = start; i < to; i++) {
      if (tokens.spells(i, "or")) {
        return false;
      }
      and |= tokens.spells(i, "and");
      if (i > start + 2 && tokens.is(i, classes.person) && followsJoint(tokens, i, start)) {
        return false;
      }
    }
    return and && !areCases(tokens, start + 2, to);
  }

  /** "[patients with] gout of the toe, lupus and a torn meniscus": each names a case of its own. */
  private boolean areCases(Tokens tokens, int from, int to) {
    boolean comma = false;
    boolean named = false;
    for (int at = from; at < to; at++) {
      boolean parts = Separators.isComma(tokens, at);
      if (parts || tokens.is(at, classes.conjunction)) {
        if (!named && tokens.isWord(at - 1)) {
          return false;
        }
        named &= !tokens.isWord(at - 1);
        comma |= parts;
      }
      if (tokens.is(at, classes.relative | classes.negation)) {
        return false;
      }
      named |= tokens.is(at, classes.condition);
    }
    return comma && named;
  }

  private boolean followsJoint(Tokens tokens, int at, int start) {
    for (int i = at - 1; i > start && i >= at - 4; i--) {
      if (tokens.is(i, classes.conjunction) || i == at - 1 && Separators.isComma(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}
