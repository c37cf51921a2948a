package org.procedex.extract.refusal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Circumstances;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a clause opens with, up to its verb: a case in front of it ("In gout, …"), a clause that
 * supposes one ("If there is pus, …"), or a case as its subject.
 */
final class ClauseOpenings {
  /** Tokens of a subject that is no case: "the surgeon's hand". */
  private static final int LONGEST_SUBJECT = 6;

  static final WordSet SUPPOSING = WordSet.in("if when whenever where once while whoever");

  static final WordSet AIMING =
      WordSet.in("in with at for by during within to from on through after");

  static final WordSet PARTING = WordSet.in("and but while whereas or though although yet nor");

  /** "men on dialysis". */
  private static final WordSet UNDERGOING = WordSet.in("on under awaiting after following");

  /** What they stand for was told right before. */
  private static final WordSet BACK = WordSet.in("this that these those it they he she");

  static final WordSet SO = WordSet.in("so hence therefore then thus thereby");

  /** Those who do something themselves, and what stands for what is done. */
  static final WordSet STAFF =
      WordSet.in(
          "we one it they you doctor doctors surgeon surgeons physician physicians anesthetist"
              + " anaesthetist dentist hand hands both neither this");

  private static final WordSet FRONTING =
      WordSet.in("in with at for by on during under within after");

  /** Verbs that refuse by themselves or with what stands behind them. */
  private static final WordSet ACTING =
      WordSet.in(
          "forbids forbid precludes preclude prohibits prohibit excludes exclude vetoes disqualifies"
              + " disqualify contraindicates contraindicate hinders hinder opposes oppose debars"
              + " closes shuts keeps speaks argues stands asks calls demands deserves obliges forces"
              + " makes postpones delays waits requires renounces hesitates belongs loses stays gains renders thinks benefits suits");

  /** The same words are nouns as well. */
  private static final WordSet FAINT =
      WordSet.in(
          "bars bar veto close shut keep rules rule speak argue stand ask call demand deserve oblige"
              + " force make wait need needs require hesitate belong counts count use uses gain profit think");

  private static final WordSet EMPTY =
      WordSet.in(
          "position food foods exercise exercises work activity activities smoking alcohol bathing"
              + " driving lifting diving diet sports eating drinking bath showers session sessions"
              + " result results price patient patients person people ones");

  /** What is told by its measure or manner: "very wide clefts", "stones over 3 cm". */
  private static final WordSet MEASURED =
      WordSet.in(
          "very too high low poor poorly raised elevated abnormal impaired over under above below more less narrower wider larger smaller older younger"
              + " already not without no extensive fresh heavy thick thin stiff short history newborn"
              + " who whose twins lack loss menstrual lactation breastfeeding");

  /** Behind "in": how what follows is meant. */
  private static final WordSet SAID =
      WordSet.in("general principle short fact theory practice addition particular brief");

  private static final WordSet SIGNS = WordSet.in("sign signs symptom symptoms");

  private static final WordSet TIMES =
      WordSet.in(
          "minute minutes hour hours day days week weeks month months year years time times");

  private static final WordSet DEFINITE =
      WordSet.in("the this that these its our his their her such each every both");

  private final Tokens tokens;
  private final WordClasses classes;
  private final TopicWords topics;
  private final Circumstances circumstances;
  private final ItemClauses clauses;
  private final CaseWords cases;

  /** Words that may be a case. */
  record Case(int from, int to, Manner manner) {}

  ClauseOpenings(Tokens tokens, WordClasses classes, TopicWords topics) {
    this.tokens = tokens;
    this.classes = classes;
    this.topics = topics;
    this.circumstances = new Circumstances(classes);
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, classes.earlier | classes.severity, AIMING);
  }

  /** Where a conjunction stands behind which another clause may begin, not another member. */
  boolean isJoint(int at) {
    return tokens.is(at, classes.conjunction)
        ? tokens.is(
                at + 1,
                classes.be | classes.modal | classes.have | classes.negation | classes.pronoun)
            || ACTING.holds(tokens, at + 1)
            || at > 0
                && tokens.symbol(at - 1) == ','
                && (FRONTING.holds(tokens, at + 1) || SUPPOSING.holds(tokens, at + 1))
        : PARTING.holds(tokens, at) || SO.holds(tokens, at);
  }

  /** "…, and in gout": where another clause begins with its case, behind one that has none. */
  boolean isFrontedNext(int start, int at) {
    int from = behindJoints(start, at);
    return tokens.symbol(at - 1) == ','
        && (FRONTING.holds(tokens, at + 1) || SUPPOSING.holds(tokens, at + 1))
        && !FRONTING.holds(tokens, from)
        && !SUPPOSING.holds(tokens, from);
  }

  /** Whether the clause that begins at a token says all that it has to before another one. */
  boolean isWhole(int start, int to) {
    int from = behindJoints(start, to);
    if (isSupposing(start, from) && !tokens.spells(from, "whoever")) {
      int end = clauseEnd(from + 1, to);
      return end < to && sure(end, to) >= 0;
    }
    int verb = sure(from, to);
    return tokens.spells(from, "whoever") ? verb >= 0 && sure(verb + 1, to) >= 0 : verb >= 0;
  }

  private int sure(int from, int to) {
    int finite = clauses.verb(tokens, from, to);
    return finite >= 0 ? finite : acting(ACTING, from, to);
  }

  /** The verb of the clause that begins at a token and says the main thing; -1 where none has. */
  int mainVerb(int start, int to) {
    int from = behindJoints(start, to);
    if (from >= to) {
      return -1;
    }
    if (tokens.spells(from, "whoever")) {
      boolean told = tokens.endsWith(from + 1, "s") && !tokens.is(from + 1, classes.finite);
      int first = told ? from + 1 : clauses.verb(tokens, from + 1, to);
      return first < 0 ? verb(from + 2, to) : verb(first + 1, to);
    }
    if (isSupposing(start, from)) {
      int end = clauseEnd(from + 1, to);
      int verb = end < to ? verb(end, to) : -1;
      return verb < 0 && end < to && to - end <= 3 ? to - 1 : verb; // "…, first cure it"
    }
    int verb = verb(from, to);
    return verb < 0 && FRONTING.holds(tokens, from) ? behindStaff(from + 1, to) : verb;
  }

  /** "With gout we use it": the token behind "we". */
  private int behindStaff(int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (tokens.spells(at, "we") || tokens.spells(at, "one") || tokens.spells(at, "it")) {
        return at + 1;
      }
    }
    return -1;
  }

  /** A finite verb, or the last one that refuses with what stands behind it. */
  private int verb(int from, int to) {
    int finite = clauses.verb(tokens, from, to);
    if (finite >= 0) {
      return finite;
    }
    int sure = acting(ACTING, from, to);
    return sure >= 0 ? sure : acting(FAINT, from, to);
  }

  private int acting(WordSet verbs, int from, int to) {
    long before = classes.determiner | classes.preposition | classes.relative;
    for (int at = to - 1; at > from; at--) {
      if (verbs.holds(tokens, at) && !tokens.is(at - 1, before)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isSupposing(int start, int from) {
    return SUPPOSING.holds(tokens, from) || from > start && tokens.spells(from, "as");
  }

  /** The last comma before the verb behind which no other clause begins. */
  private int lastComma(int first, int verb) {
    int last = first;
    for (int at = first; at < verb; at++) {
      if (tokens.is(at, classes.relative | classes.finite)) {
        return last;
      }
      last = tokens.symbol(at) == ',' ? at : last;
    }
    return last;
  }

  /** Where a supposing clause ends: at a comma behind its verb, or before "it is", "one waits". */
  private int clauseEnd(int from, int to) {
    int verb = clauses.verb(tokens, from, to);
    int at = verb < 0 ? from + 1 : verb + 1;
    while (at < to) {
      boolean comma =
          tokens.symbol(at) == ','
              && !tokens.is(at + 1, classes.conjunction | classes.relative)
              && !SUPPOSING.holds(tokens, at + 1);
      boolean pronoun = STAFF.holds(tokens, at) && tokens.is(at + 1, classes.finite);
      if (comma || verb >= 0 && (pronoun || isDone(at))) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** "[If it bleeds] the operation is …", "[when there is pus] surgery must …". */
  private boolean isDone(int at) {
    int noun = tokens.spells(at, "the") ? at + 1 : at;
    long done = classes.procedureGeneric | classes.procedureHead | classes.procedureLetters;
    return tokens.is(noun, done) && tokens.is(noun + 1, classes.be | classes.modal | classes.have);
  }

  /** Behind conjunctions, adverbs and commas at the beginning of a clause. */
  int behindJoints(int start, int to) {
    int from = start;
    while (from < to
        && (tokens.symbol(from) == ','
            || !SUPPOSING.holds(tokens, from)
                && (PARTING.holds(tokens, from)
                    || SO.holds(tokens, from)
                    || tokens.is(from, classes.adverb)))) {
      from++;
    }
    if (from + 3 < to
        && tokens.symbol(from + 2) == ','
        && tokens.spells(from, "in")
        && SAID.holds(tokens, from + 1)) {
      return from + 3; // "In general, A is refused"
    }
    if (from + 2 < to && tokens.spells(from, "as")) {
      return tokens.spells(from + 1, "for")
          ? behindTopic(from + 1, to)
          : tokens.spells(from + 2, "as") ? from + 2 : from;
    }
    return from;
  }

  /** "As for the whole body, …": what no case is the clause only turns to. */
  private int behindTopic(int from, int to) {
    int comma = from + 1;
    while (comma < to && comma - from <= LONGEST_SUBJECT && tokens.symbol(comma) != ',') {
      comma++;
    }
    boolean topic = comma < to && tokens.symbol(comma) == ',' && tokens.spells(from + 1, "the");
    return topic && !cases.hold(from + 1, comma) ? comma + 1 : from;
  }

  /** The case that a clause opens with; null where it opens with something else. */
  @Nullable Case opener(SentenceTokens sentence, int start, int verb) {
    int from = behindJoints(start, verb);
    if (from >= verb) {
      return null;
    }
    if (tokens.spells(from, "whoever")) {
      return whoever(from, verb);
    }
    if (isSupposing(start, from)) {
      int comma = lastComma(clauseEnd(from + 1, verb), verb);
      int end = comma < verb ? comma : subject(sentence, from + 1, verb);
      boolean told =
          end - from <= 3 || clauses.verb(tokens, from, end) >= 0 || cases.hold(from, end);
      return told && end > from + 1 ? new Case(from + 1, end, Manner.CLAUSE) : null;
    }
    if (FRONTING.holds(tokens, from)) {
      int end = subject(sentence, from + 1, verb);
      boolean large = tokens.is(from + 1, classes.conjunction); // "by and large"
      return !large && end > from + 1 && isCase(sentence, from + 1, end)
          ? new Case(from + 1, end, Manner.NOUNS)
          : null;
    }
    int end = verb;
    while (end > from && isBeside(end - 1)) {
      end--;
    }
    return isSubject(sentence, from, end) ? new Case(from, end, Manner.NOUNS) : null;
  }

  /** "Whoever has a fistula or pus …": up to the next verb. */
  private @Nullable Case whoever(int from, int to) {
    int first = Circumstances.behind(tokens, from + 1, to, classes.have | classes.be);
    if (tokens.spells(first, "suffers") || tokens.spells(first, "comes")) {
      first += 2;
    }
    return to > first ? new Case(first, to, Manner.NOUNS) : null;
  }

  /** "there is A or B": A, B; other clauses stay whole. */
  Case clause(int from, int to) {
    int first = circumstances.behindThere(tokens, from, to);
    int held = circumstances.held(tokens, first, to);
    int end = circumstances.foundBefore(tokens, first, to);
    boolean nouns = held >= 0 || end < to || first > from;
    return new Case(Math.max(first, held), end, nouns ? Manner.NOUNS : Manner.CLAUSE);
  }

  /** "A hurts, or there is B or C": one clause after the other. */
  List<Case> clauses(int start, int to) {
    List<Case> told = new ArrayList<>();
    int from = start;
    boolean verb = false;
    for (int at = from; at < to; at++) {
      boolean mark = tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction);
      if (verb && mark && opensClause(at + 1, to)) {
        told.add(clause(from, at));
        from = at + 1;
        while (from < to
            && (tokens.is(from, classes.conjunction) || SUPPOSING.holds(tokens, from))) {
          from++;
        }
        at = from;
        verb = false;
      }
      verb |= tokens.is(at, classes.finite);
    }
    if (from < to) {
      told.add(clause(from, to));
    }
    return told;
  }

  /** Whether a clause with a subject and a verb of its own begins, behind a conjunction or not. */
  private boolean opensClause(int at, int to) {
    int from = at;
    while (from < to && tokens.is(from, classes.conjunction)) {
      from++;
    }
    if (SUPPOSING.holds(tokens, from)) {
      return true;
    }
    long verbs = classes.finite | classes.verb | classes.negation | classes.adverb;
    if (from >= to || tokens.is(from, verbs | classes.relative) || BACK.holds(tokens, from)) {
      return false;
    }
    for (int i = from + 1; i < to && tokens.symbol(i) != ','; i++) {
      if (tokens.is(i, classes.relative)) {
        return false;
      }
      if (tokens.is(i, classes.finite)) {
        return true;
      }
    }
    return false;
  }

  /** Where the subject right before a verb begins, with the comma before it. */
  private int subject(SentenceTokens sentence, int from, int verb) {
    if (from >= verb) {
      return from;
    }
    int last = verb - 1;
    while (last > from && tokens.is(last, classes.adverb)) {
      last--;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.to() == last + 1 && phrase.from() > from) {
        last = phrase.from();
      }
    }
    if (tokens.spells(verb + 1, "it")) {
      return verb; // "only in gout should it"
    }
    int least = Math.max(from, verb - LONGEST_SUBJECT);
    for (int at = last; at > least; at--) {
      if (tokens.symbol(at) == ',') {
        return at;
      }
      boolean staff = STAFF.holds(tokens, at) && at == last;
      if (staff || tokens.spells(at, "the") || tokens.spells(at, "a")) {
        return tokens.symbol(at - 1) == ',' ? at - 1 : at;
      }
    }
    return last > from && tokens.symbol(last - 1) == ',' ? last - 1 : last;
  }

  /** The subject of a clause that calls it a taboo, whatever it is; null where there is none. */
  @Nullable Case subjectOf(SentenceTokens sentence, int start, int verb) {
    int from = behindJoints(start, verb);
    int end = verb;
    while (end > from && isBeside(end - 1)) {
      end--;
    }
    boolean told = end - from > 1 || cases.hold(from, end);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      told &= phrase.from() < from || phrase.to() > end;
    }
    for (int at = from; at < end; at++) {
      told &=
          !tokens.is(at, classes.otherTopic) && !tokens.spells(at, "use"); // "the use of plasma"
    }
    return told && isNoun(from, end) ? new Case(from, end, Manner.NOUNS) : null;
  }

  /** "People with gout, [please] stay away". */
  private boolean isBeside(int at) {
    return tokens.is(at, classes.adverb) || tokens.symbol(at) == ',' || tokens.spells(at, "please");
  }

  private boolean isSubject(SentenceTokens sentence, int from, int to) {
    return isNoun(from, to) && isCase(sentence, from, to);
  }

  private boolean isNoun(int from, int to) {
    return from < to
        && !tokens.is(
            from, classes.pronoun | classes.preposition | classes.subordinator | classes.negation)
        && !EMPTY.holds(tokens, to - 1)
        && (!TIMES.holds(tokens, to - 1) || cases.hold(from, to))
        && (!tokens.endsWith(from, "ing") || tokens.is(to - 1, classes.person))
        && !tokens.spells(to - 1, "to")
        && clauses.verb(tokens, from, to) < 0
        && !topics.namesRefusal(tokens, from, to);
  }

  /** Whether words name a condition or people, and no procedure. */
  boolean isCase(SentenceTokens sentence, int from, int to) {
    boolean recent =
        tokens.is(from, classes.earlier | classes.severity)
            || tokens.spells(from, "fresh")
            || tokens.spells(from, "new");
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean having = phrase.from() > from + 1 && UNDERGOING.holds(tokens, phrase.from() - 1);
      if (!recent && !having && phrase.from() >= from && phrase.to() <= to && phrase.isName()) {
        return false;
      }
    }
    boolean measured = false;
    boolean timed = false;
    for (int at = from; at < to; at++) {
      boolean history = tokens.spells(at, "history") || isSignsOf(at);
      if (tokens.is(at, classes.otherTopic) && !history
          || SUPPOSING.holds(tokens, at) && !tokens.spells(at, "where")
          || SO.holds(tokens, at)
          || tokens.spells(at, "but")) {
        return false;
      }
      timed |= TIMES.holds(tokens, at);
      measured |= MEASURED.holds(tokens, at) || tokens.isNumber(at);
    }
    boolean bare = tokens.is(to - 1, classes.person) && to - from == 2;
    return cases.hold(from, to)
        ? !bare || !tokens.is(from, classes.determiner | classes.adverb)
        : measured && (!timed || recent) && !DEFINITE.holds(tokens, from);
  }

  /** "signs of peritonitis", no "the signs are". */
  private boolean isSignsOf(int at) {
    return SIGNS.holds(tokens, at)
        && tokens.spells(at + 1, "of")
        && tokens.is(at + 2, classes.condition);
  }

  /** What stands in front of a case in a clause that opens with "nobody": -1 for none. */
  int behindNobody(int start, int to) {
    int from = behindJoints(start, to);
    int who = from + 1;
    boolean nobody = tokens.spells(from, "nobody") || tokens.spells(from, "none");
    if (!nobody || who + 1 >= to) {
      return -1;
    }
    if (tokens.spells(who, "with")) {
      return who + 1;
    }
    return tokens.spells(who, "who") && tokens.is(who + 1, classes.have) ? who + 2 : -1;
  }
}
