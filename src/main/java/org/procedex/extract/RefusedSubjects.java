package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.Coordination.Manner;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Subjects that are refused by what is said of them, clause by clause, whatever else the sentence
 * has refused: "…, and those with B are not allowed either", "C counts as a relative one", "those
 * who take D need to stop it first".
 */
final class RefusedSubjects {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens from the verb to what refuses. */
  private static final int REACH = 7;

  /** Tokens from the verb to "first". */
  private static final int WAITING = 14;

  /** Behind "be": refused. */
  private static final WordSet REFUSED =
      WordSet.in(
          "contraindicated forbidden prohibited banned barred refused rejected avoided"
              + " declined postponed unsuitable unsuited ineligible unfit inadvisable disqualified"
              + " cautious careful prudent vigilant off-limits deferred inappropriate unacceptable"
              + " spared discouraged dissuaded");

  /** Behind a denial. */
  private static final WordSet FITTING =
      WordSet.in(
          "suitable indicated recommended advised advisable allowed permitted appropriate accepted"
              + " undergo receive accept do eligible treated done performed operated candidates"
              + " candidate admitted attempted started begun join enter use have tolerate tolerated"
              + " given");

  private static final WordSet CAUTION = WordSet.in("caution care vigilance prudence");

  private static final WordSet NEEDING =
      WordSet.in("needs need must should has have ought had requires require deserves deserve");

  /** What is done first of all with what stands in the way. */
  private static final WordSet CLEARING =
      WordSet.in(
          "stop stopped stops treat treated control controlled correct corrected cured healed heal"
              + " lowered remove removed drained cleared clear put wait discontinue discontinued"
              + " withdraw withdrawn settle settled subside subsided resolve resolved stabilised"
              + " stabilized raised excluded take taken improved improve recover recovered lose");

  private static final WordSet FIRST = WordSet.in("first beforehand before until");

  private static final WordSet MAKING = WordSet.of("makes", "make", "renders", "render");

  private static final WordSet MADE =
      WordSet.in(
          "impossible dangerous risky unsuitable useless pointless inadvisable hazardous unsafe"
              + " unwise futile hopeless harmful");

  private static final WordSet ACTING =
      WordSet.in(
          "forbid forbids preclude precludes prohibit prohibits postpone postpones prevent prevents"
              + " exclude excludes rule rules contraindicate contraindicates bar bars");

  private static final WordSet COUNTING =
      WordSet.in("count counts call calls ask asks belong belongs remain remains");

  private static final WordSet OBJECT = WordSet.in("it both them this its");

  private static final WordSet PARTING = WordSet.in("and but while whereas so or though although");

  private static final WordSet OTHERS =
      WordSet.in(
          "he she his her mr mrs miss aunt uncle my i whether unless complication complications"
              + " percent trials formerly");

  private static final WordSet EMPTY =
      WordSet.in(
          "nobody none position food foods exercise exercises work activity activities smoking alcohol bathing");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;

  RefusedSubjects(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases =
        new CaseWords(tokens, classes, classes.earlier | classes.severity, WordSet.of("in"));
  }

  /** Adds the subjects that the sentence refuses. */
  void find(SentenceTokens sentence, List<Draft> found) {
    if (sentence.block().kind() != Block.Kind.TEXT
        || sentence.block().list() >= 0
        || sentence.to() - sentence.from() > LONGEST
        || tokens.symbol(sentence.to() - 1) == '?'
        || discourse.here() < 0
        || !discourse.isMainTold()) {
      return;
    }
    int start = sentence.from();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      if (OTHERS.holds(tokens, at)) {
        return;
      }
      if (c == ';' || c == ':') {
        start = at + 1;
      } else if ((c == ',' || PARTING.holds(tokens, at)) && clauses.verb(tokens, start, at) >= 0) {
        start = at + 1;
      } else if (at > start && isVerb(at)) {
        read(sentence, start, at, found);
      }
    }
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.be | classes.modal | classes.have)
        || NEEDING.holds(tokens, at)
        || ACTING.holds(tokens, at)
        || MAKING.holds(tokens, at)
        || COUNTING.holds(tokens, at);
  }

  private void read(SentenceTokens sentence, int start, int verb, List<Draft> found) {
    int from = start;
    while (from < verb
        && (tokens.symbol(from) == ','
            || PARTING.holds(tokens, from)
            || tokens.is(from, classes.adverb))) {
      from++;
    }
    int to = verb;
    while (to > from && tokens.is(to - 1, classes.adverb)) {
      to--;
    }
    if (from >= to
        || tokens.is(from, classes.pronoun | classes.preposition | classes.subordinator)
        || tokens.is(from, classes.negation)
        || EMPTY.holds(tokens, to - 1)
        || tokens.spells(to - 1, "used")
        || tokens.spells(to - 1, "to")
        || isOnElse(from, to)
        || tokens.endsWith(from, "ing")
        || clauses.verb(tokens, from, to) >= 0
        || tokens.is(verb - 1, classes.relative)
        || tokens.is(verb, classes.finite) && clauses.verb(tokens, from, verb + 1) != verb
        || topics.namesRefusal(tokens, from, to)) {
      return;
    }
    int refusing = refusing(sentence, verb, holdsPeople(from, to));
    if (refusing < 0 || !isCase(sentence, refusing, from, to)) {
      return;
    }
    if (CLEARING.holds(tokens, refusing)) {
      Span subject = tokens.span(from, to);
      found.removeIf(
          other -> other.type() == RecordType.INDICATION && other.span().overlaps(subject));
    }
    add(sentence, from, to, strength(verb, refusing), found);
  }

  private boolean isCase(SentenceTokens sentence, int refusing, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return false;
      }
    }
    return cases.hold(from, to)
        || topics.namesRefusal(tokens, refusing, refusing + 1)
        || tokens.spells(refusing, "contraindicated") && !tokens.spells(refusing + 1, "in");
  }

  /** The token that refuses what stands before the verb; -1 for none. */
  private int refusing(SentenceTokens sentence, int verb, boolean people) {
    int end = Math.min(sentence.to(), verb + REACH);
    boolean denied = false;
    for (int at = verb; at < end && tokens.symbol(at) != ';'; at++) {
      denied |= tokens.is(at, classes.negation);
      boolean object = at + 1 < sentence.to() && OBJECT.holds(tokens, at + 1);
      if (denied
          ? FITTING.holds(tokens, at) && at > verb
          : REFUSED.holds(tokens, at) && at > verb
              || topics.namesRefusal(tokens, at, at + 1)
              || CAUTION.holds(tokens, at)
              || ACTING.holds(tokens, at) && object) {
        return at;
      }
      if (MADE.holds(tokens, at) && MAKING.holds(tokens, verb)) {
        return at;
      }
      if (tokens.symbol(at) == ','
          || at > verb && tokens.is(at, classes.relative | classes.subordinator)) {
        break;
      }
    }
    return people && NEEDING.holds(tokens, verb) ? cleared(sentence, verb) : -1;
  }

  /** "The risk", "the baby": nothing that somebody has. */
  private boolean isOnElse(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.otherTopic)
          || topics.likes(tokens, at, at + 1)
          || tokens.spells(at, "use") && at + 1 < to && tokens.spells(at + 1, "of")) {
        return true; // the last: whatever is used, it is nobody who has it
      }
    }
    return to - from == 1 && tokens.is(from, classes.person);
  }

  private boolean holdsPeople(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.person) || tokens.spells(at, "those")) {
        return true;
      }
    }
    return false;
  }

  /** "need to stop it for a week before the test", "should be treated first". */
  private int cleared(SentenceTokens sentence, int verb) {
    int end = Math.min(sentence.to(), verb + WAITING);
    int clearing = -1;
    for (int at = verb + 1; at < end && tokens.symbol(at) != ';'; at++) {
      if (CLEARING.holds(tokens, at) && clearing < 0) {
        clearing = at;
      }
      if (clearing > 0 && FIRST.holds(tokens, at)) {
        return clearing;
      }
    }
    return -1;
  }

  private Strength strength(int verb, int refusing) {
    for (int at = verb; at <= refusing; at++) {
      if (tokens.spells(at, "relative") || tokens.spells(at, "relatively")) {
        return Strength.RELATIVE;
      }
      if (tokens.spells(at, "absolute") || tokens.spells(at, "absolutely")) {
        return Strength.ABSOLUTE;
      }
    }
    boolean half = topics.isCautious(tokens, verb, refusing + 1) || CAUTION.holds(tokens, refusing);
    return half ? Strength.RELATIVE : Strength.UNSTATED;
  }

  private void add(
      SentenceTokens sentence, int from, int to, Strength strength, List<Draft> found) {
    List<Draft> told = new ArrayList<>();
    int topic = discourse.topicOf(sentence);
    int procedure = topic >= 0 ? topic : discourse.here();
    for (Coordination.Member member : coordination.split(tokens, from, to, Manner.NOUNS)) {
      Span span = tokens.span(member.from(), member.to());
      told.add(
          Draft.of(
                  RecordType.CONTRAINDICATION,
                  span,
                  sentence.span(),
                  sentence.index(),
                  "contraindication.untold-subject",
                  procedure)
              .with(strength));
    }
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE && draft.span().overlaps(tokens.span(from, to))) {
        return;
      }
    }
    found.addAll(told);
  }
}
