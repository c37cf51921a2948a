package org.procedex.extract.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.refusal.ClauseOpenings.Case;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * The cases that running text refuses, told by the kinds of its words: a clause with a predicate
 * that refuses, puts off or asks for care, and a run of conditions or people as its subject, in
 * front of it, or behind it. What one clause has named the next one refuses as well, if it has no
 * subject of its own or draws a consequence.
 */
public final class RefusedCases {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 120;

  /** Tokens from a verb to what refuses. */
  private static final int REACH = 10;

  private static final int SHORT = 4;

  /** What else a sentence is on, or who tells a story of one patient. */
  private static final WordSet OTHERS =
      WordSet.in(
          "he she his mr mrs miss aunt uncle my i whether unless complication complications percent"
              + " trials formerly was were did insurance");

  private static final WordSet REASONS =
      WordSet.in("because since otherwise as so but until before");

  /** What procedures do as well, where nothing tells that it is done to them. */
  private static final WordSet DOING =
      WordSet.in(
          "avoid avoids exclude excludes prevent prevents postpone postpones delay delays forbid"
              + " forbids hinder hinders oppose opposes bar bars refuse refuses decline declines");

  /** What they refuse with a word behind them is their subject. */
  private static final WordSet BY_SUBJECT =
      WordSet.in("close closes shut shuts rule rules speak speaks stand stands keep keeps");

  /** "are situations in which". */
  private static final WordSet SITUATIONS =
      WordSet.in("situations situation cases circumstances conditions states reasons findings");

  /** What nobody does who is refused. */
  private static final WordSet ENTERING =
      WordSet.in("enters gets goes comes receives undergoes passes qualifies boards joins");

  private static final WordSet NOBODY = WordSet.of("nobody", "none");

  /** "Any suture is put off when": whatever is done. */
  private static final WordSet ANY = WordSet.in("any every no all each");

  private static final WordSet COUNTS =
      WordSet.in("one two three four five six eight ten several some at about");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;
  private final RefusalRecords records;
  private final RefusalCues cues;
  private final ClauseOpenings openings;
  private final RefusedRuns runs;
  private final RefusedLists lists;
  private final RefusedAlike alike;

  public RefusedCases(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.records = new RefusalRecords(reading, coordination);
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases =
        new CaseWords(tokens, classes, classes.earlier | classes.severity, ClauseOpenings.AIMING);
    this.cues = new RefusalCues(tokens, classes, topics);
    this.openings = new ClauseOpenings(tokens, classes, topics);
    this.lists = new RefusedLists(reading, cues, openings, records);
    this.alike = new RefusedAlike(reading, openings, records);
    this.runs = new RefusedRuns(reading, cues, openings, records);
  }

  /** Adds the cases that the sentence refuses, and those of whom it says the same. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    clauses(sentence, heading, found);
    alike.find(sentence, found);
  }

  private void clauses(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (sentence.block().kind() != Block.Kind.TEXT
        || sentence.to() - sentence.from() > LONGEST
        || tokens.symbol(sentence.to() - 1) != '.'
        || !cues.mayRefuse(sentence.from(), sentence.to())) {
      return;
    }
    if (runs(sentence, heading, found)) {
      return;
    }
    int start = sentence.from();
    boolean refused = false;
    @Nullable Case before = null;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      if (c == ';' || c == ':') {
        start = at + 1;
        before = null;
        refused = false;
      } else if (at > start
          && (c == ',' || openings.isJoint(at))
          && (openings.isWhole(start, at)
              || refused && c != ',' && tokens.symbol(at - 1) == ','
              || c != ',' && openings.isFrontedNext(start, at))) {
        before = openings.opener(sentence, start, openings.mainVerb(start, at));
        start = at + 1;
        refused = false;
      }
      if (NOBODY.holds(tokens, at) && !isOnElse(sentence, heading)) {
        nobody(sentence, openings.behindNobody(at, sentence.to()), found);
      }
      Cue cue = cues.at(start, at, sentence.to());
      if (cue != null
          && !isOnElse(sentence, heading)
          && read(sentence, start, cue, before, found)) {
        at = cue.last();
        refused = true;
      }
    }
  }

  /** Runs between the semicolons; whether they are all that the sentence says. */
  private boolean runs(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (isOnElse(sentence, heading)) {
      return false;
    }
    boolean all = true;
    int start = sentence.from();
    for (int at = start; at < sentence.to(); at++) {
      if (tokens.symbol(at) == ';' || at == sentence.to() - 1) {
        if (at == sentence.to() - 1 && runs.findAll(sentence, start, at, found)) {
          return true;
        }
        all &= runs.find(sentence, start, at, found);
        start = at + 1;
      }
    }
    return all;
  }

  private boolean isOnElse(SentenceTokens sentence, @Nullable Heading heading) {
    if (heading != null
        && !heading.isAbout(Topic.CONTRAINDICATIONS)
        && topics.isElse(
            tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()))) {
      return true;
    }
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (OTHERS.holds(tokens, at)) {
        return true;
      }
    }
    return discourse.spokenOf(sentence) < 0
        && (discourse.isOnOther() || sentence.firstName() == null);
  }

  private boolean read(
      SentenceTokens sentence, int start, Cue cue, @Nullable Case before, List<Draft> found) {
    int from = openings.behindJoints(start, cue.from());
    if (NOBODY.holds(tokens, from)) {
      return false;
    }
    if (isOfOthers(sentence, cue)) {
      return false;
    }
    if (from >= cue.from()) {
      return behind(sentence, start, cue, found);
    }
    if (lists.included(sentence, start, cue, found)) {
      return true;
    }
    if (isFrontedCaution(from, cue)) {
      return behind(sentence, start, cue, found);
    }
    int verb = verb(start, cue);
    if (verb < 0
        || cue.from() - verb > REACH
        || PhraseEnds.isOpenRelative(tokens, classes, from, verb)
        || isParted(verb, cue.from())
        || isDenied(verb, cue.from())) {
      return false;
    }
    if (isForSomeTime(cue.last() + 1)) {
      return false;
    }
    if (isShared(from, verb) && !isParted(sentence, start, verb)) {
      return before != null
          ? !tokens.spells(verb, "do") && add(sentence, cue, before, found)
          : isDoneBefore(sentence, start) && behind(sentence, start, cue, found);
    }
    Case opener = openings.opener(sentence, start, verb);
    boolean named = opener == null && cues.isNamed(cue);
    boolean supposed = named && ClauseOpenings.SUPPOSING.holds(tokens, cue.last() + 1);
    Case told = named && !supposed ? openings.subjectOf(sentence, start, verb) : opener;
    if (told != null
        && told.from() > from
        && tokens.is(cue.from(), classes.negation)
        && !isDone(sentence, told.to(), verb)) {
      return false; // "If it bleeds, aspirin must not be taken"
    }
    if (told != null) {
      return add(sentence, cue, told, found);
    }
    boolean any = ANY.holds(tokens, from) && ClauseOpenings.SUPPOSING.holds(tokens, cue.last() + 1);
    boolean done =
        any
            || supposed
            || ClauseOpenings.STAFF.holds(tokens, from)
            || startsProcedure(sentence, from, verb)
            || opensList(cue.last() + 1);
    if (done && behind(sentence, start, cue, found)) {
      if (any) {
        records.dropBefore(from, cue, found);
      }
      return true;
    }
    boolean goesOn =
        tokens.spells(from, "we")
            || hasSo(start, from) && (done || tokens.spells(from, "the") && verb - from <= SHORT);
    return goesOn && before != null && add(sentence, cue, before, found);
  }

  /** "It is quick, but is not chosen in gout": what is done stands before. */
  private boolean isDoneBefore(SentenceTokens sentence, int start) {
    int from = openings.behindJoints(sentence.from(), start);
    return from < start
        && (ClauseOpenings.STAFF.holds(tokens, from)
            || startsProcedure(sentence, from, Math.min(start, from + REACH)));
  }

  /**
   * "A of the arm, and B of the leg, are no candidates": a comma parts the subject from its verb.
   */
  private boolean isParted(SentenceTokens sentence, int start, int verb) {
    return verb > start
        && tokens.symbol(verb - 1) == ','
        && tokens.is(verb, classes.finite)
        && openings.opener(sentence, start, verb) != null;
  }

  private boolean add(SentenceTokens sentence, Cue cue, Case told, List<Draft> found) {
    return told.manner() == Manner.CLAUSE
        ? records.add(sentence, cue, openings.clauses(told.from(), told.to()), found)
        : records.add(sentence, cue, told, found);
  }

  /** "With great care it is done in gout". */
  private boolean isFrontedCaution(int from, Cue cue) {
    return cue.half()
        && cue.from() <= from + 2
        && (tokens.spells(from, "with") || tokens.spells(from, "under"))
        && (tokens.is(cue.last() + 1, classes.pronoun) || tokens.spells(cue.last() + 1, "the"));
  }

  /** "[is not given] when:", "in the:". */
  private boolean opensList(int at) {
    return (ClauseOpenings.SUPPOSING.holds(tokens, at) || ClauseOpenings.AIMING.holds(tokens, at))
        && tokens.symbol(at + 1) == ':';
  }

  /** The verb that what refuses belongs to: "For gout, caution is required" has it behind. */
  private int verb(int start, Cue cue) {
    int verb = openings.mainVerb(start, cue.from() + 1);
    int from = openings.behindJoints(start, cue.from());
    if (verb < 0 && from >= cue.from() - 2 && ClauseOpenings.STAFF.holds(tokens, from)) {
      return cue.from();
    }
    int least = ClauseOpenings.SUPPOSING.holds(tokens, from) ? cue.from() : cue.from() - SHORT;
    for (int at = cue.from() - 1; verb < 0 && at > from && at >= least; at--) {
      verb = tokens.is(at, classes.finite) ? at : -1; // "those who tremble are not fit"
    }
    if (verb >= 0 || !cue.half()) {
      return verb;
    }
    int next = cue.last() + 1;
    return tokens.is(next, classes.be | classes.modal) ? cue.from() : -1;
  }

  /** "Nobody with A, B or C enters": up to the verb. */
  private void nobody(SentenceTokens sentence, int from, List<Draft> found) {
    if (from < 0) {
      return;
    }
    int verb = clauses.verb(tokens, from, sentence.to());
    int end = verb >= 0 ? verb : from;
    while (verb < 0 && end < sentence.to() && !ENTERING.holds(tokens, end)) {
      end++;
    }
    for (int at = from; end == sentence.to() && at < sentence.to(); at++) {
      verb = tokens.is(at, classes.finite) ? at : verb; // "an ulcer that is open or gout is let in"
    }
    end = end == sentence.to() && verb > from ? verb : end;
    if (end > from && end < sentence.to()) {
      records.add(sentence, new Cue(end, end, false), new Case(from, end, Manner.NOUNS), found);
    }
  }

  /**
   * Whether the procedure or those who do it stand before the verb, or a thing that is pointed at.
   */
  private boolean isDone(SentenceTokens sentence, int from, int verb) {
    for (int at = from; at < verb; at++) {
      if (ClauseOpenings.STAFF.holds(tokens, at) || tokens.spells(at, "the")) {
        return true;
      }
    }
    return verb - from <= 1 || startsProcedure(sentence, from, verb);
  }

  /** "for two months": what is avoided afterwards. */
  private boolean isForSomeTime(int at) {
    return (tokens.spells(at, "for") || tokens.spells(at, "within"))
        && (tokens.isNumber(at + 1) || COUNTS.holds(tokens, at + 1));
  }

  /** "is not a taboo", "without delay". */
  private boolean isDenied(int verb, int cue) {
    for (int at = verb; at < cue; at++) {
      if (tokens.is(at, classes.negation) || tokens.spells(at, "without")) {
        return true;
      }
    }
    return verb > 0 && tokens.is(verb - 1, classes.negation);
  }

  /** "…, and is": the subject stands before. */
  private boolean isShared(int from, int verb) {
    if (from == verb) {
      return true;
    }
    int last = verb - 1;
    while (last > from && tokens.is(last, classes.adverb)) {
      last--;
    }
    return tokens.is(last, classes.conjunction)
        || tokens.spells(last, "but")
        || tokens.symbol(last) == ','
            && !ClauseOpenings.SUPPOSING.holds(tokens, from)
            && !tokens.is(from, classes.preposition);
  }

  /** "avoid the cold", "has given up the knife": something else is refused. */
  private boolean isOfOthers(SentenceTokens sentence, Cue cue) {
    boolean active = cue.from() == 0 || !tokens.is(cue.from() - 1, classes.be);
    return active
        && (DOING.holds(tokens, cue.from()) && !holdsObject(sentence, cue.last() + 1)
            || tokens.spells(cue.last(), "up") && !holdsObject(sentence, cue.from() + 1));
  }

  /** "avoid it", "exclude the operation", "excludes the patient". */
  private boolean holdsObject(SentenceTokens sentence, int from) {
    int end = Math.min(sentence.to(), from + SHORT);
    for (int at = from; at < end && tokens.symbol(at) == Tokens.NO_SYMBOL; at++) {
      if (tokens.is(at, classes.pronoun | classes.anaphor | classes.person)
          || tokens.spells(at, "both")) {
        return true;
      }
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.from() < end && phrase.isName()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSo(int start, int from) {
    for (int at = Math.max(0, start - 1); at < from; at++) {
      if (ClauseOpenings.SO.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsProcedure(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether another clause or a case stands between the verb and what refuses. */
  private boolean isParted(int verb, int cue) {
    if (verb > 0 && tokens.is(verb - 1, classes.relative)) {
      return true;
    }
    boolean situation = false;
    long parting = classes.relative | classes.subordinator | classes.condition;
    for (int at = verb + 1; at < cue; at++) {
      situation |= SITUATIONS.holds(tokens, at);
      if (!situation && tokens.is(at, parting) || tokens.symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  /** Where what stands behind a token ends: at a mark, a reason or another clause. */
  private int end(SentenceTokens sentence, int from) {
    int end = from;
    while (end < sentence.to()
        && tokens.symbol(end) != ';'
        && tokens.symbol(end) != '.'
        && !REASONS.holds(tokens, end)
        && !(tokens.symbol(end) == ','
            && (opensNext(end + 1, sentence.to())
                || tokens.spells(end + 1, "as") && !tokens.spells(end + 2, "well")))) {
      end++;
    }
    return end;
  }

  private boolean opensNext(int at, int to) {
    if (tokens.spells(at, "which")) {
      return true;
    }
    boolean joint =
        tokens.spells(at, "and") || tokens.spells(at, "but") || tokens.spells(at, "while");
    int from = joint ? at + 1 : at;
    return !ClauseOpenings.SUPPOSING.holds(tokens, from)
        && !ClauseOpenings.AIMING.holds(tokens, from)
        && (joint ? openings.mainVerb(from, to) : clauses.verb(tokens, from, to)) >= 0;
  }

  /** "We do without it in A, in B or when C hurts": one by one. */
  private boolean behind(SentenceTokens sentence, int start, Cue cue, List<Draft> found) {
    if (cue.from() != cue.last() && BY_SUBJECT.holds(tokens, cue.from())) {
      return false;
    }
    for (int at = start + 1; at < cue.from(); at++) {
      if (ClauseOpenings.SUPPOSING.holds(tokens, at)) {
        return false;
      }
    }
    int end = end(sentence, cue.last() + 1);
    if (tokens.is(cue.last() + 1, classes.be) && cue.last() + 2 < end) {
      Case told = new Case(cue.last() + 2, end, Manner.NOUNS); // "Ruled out are A and B"
      return clauses.verb(tokens, told.from(), end) < 0
          && openings.isCase(sentence, told.from(), end)
          && records.add(sentence, cue, told, found);
    }
    int from = opening(cue.last() + 1, end, true);
    if (from >= 0 && tokens.symbol(from + 1) == ':') {
      return lists.behindColon(sentence, from + 2, cue, found);
    }
    boolean any = from >= 0 && lists.goesOn(sentence, end, cue, found);
    while (from >= 0) {
      int next = opening(from + 1, end, false);
      while (next > 0 && tokens.spells(next, "with") && isPeople(from + 1, next)) {
        next = opening(next + 1, end, false); // "in patients with A or with B"
      }
      int to = next < 0 ? end : next;
      records.dropAcross(next, found);
      if (tokens.is(from + 1, classes.relative)) {
        return any; // "in whom wounds heal badly"
      }
      if (ClauseOpenings.SUPPOSING.holds(tokens, from)) {
        records.add(sentence, cue, openings.clauses(from + 1, to), found);
        any = true;
      } else if (cases.open(from + 1, to) && openings.isCase(sentence, from + 1, to)) {
        records.add(sentence, cue, new Case(from + 1, to, Manner.NOUNS), found);
        any = true;
      } else if (!any) {
        return false;
      }
      from = next;
    }
    return any;
  }

  private boolean isPeople(int from, int to) {
    return from + 1 < to && tokens.is(from, classes.person) && tokens.spells(from + 1, "with");
  }

  /** The next preposition or subordinator that opens a case; of further ones behind a joint. */
  private int opening(int from, int to, boolean first) {
    for (int at = from; at < to; at++) {
      boolean joint =
          first || tokens.symbol(at - 1) == ',' || tokens.is(at - 1, classes.conjunction);
      boolean due = at > from && tokens.spells(at - 1, "due");
      if (joint
          && !due
          && (ClauseOpenings.AIMING.holds(tokens, at)
              || ClauseOpenings.SUPPOSING.holds(tokens, at))) {
        return at;
      }
    }
    return -1;
  }
}
