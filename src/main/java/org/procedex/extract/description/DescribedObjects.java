package org.procedex.extract.description;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether a sentence names a procedure as what is done: by a doctor, next, if need be, or as one of
 * several treatments. To name what is called so describes it too.
 */
final class DescribedObjects {
  /** What is said of the one who does it. */
  private static final WordSet DOING =
      WordSet.of(
          "perform",
          "performs",
          "do",
          "does",
          "recommend",
          "recommends",
          "suggest",
          "suggests",
          "offer",
          "offers",
          "order",
          "orders",
          "advise",
          "advises");

  /** What is said of the one to whom it is done. */
  private static final WordSet UNDERGOING =
      WordSet.of("need", "require", "undergo", "receive", "have", "get");

  /** Those who do it. */
  private static final WordSet DOER =
      WordSet.of(
          "doctor",
          "doctors",
          "surgeon",
          "surgeons",
          "physician",
          "physicians",
          "specialist",
          "specialists",
          "dentist",
          "dentists",
          "provider",
          "providers",
          "therapist",
          "therapists",
          "clinician",
          "clinicians",
          "cardiologist",
          "dermatologist",
          "ophthalmologist",
          "urologist",
          "neurosurgeon",
          "team");

  /** What examples are given of. */
  private static final WordSet KINDS =
      WordSet.of(
          "treatments",
          "therapies",
          "options",
          "surgeries",
          "remedies",
          "treatment",
          "therapy",
          "tests",
          "exams",
          "techniques");

  private static final WordSet CALLED = WordSet.of("called", "termed", "named", "known");

  /** Behind "may be": what is taken into view. */
  private static final WordSet CHOSEN =
      WordSet.of(
          "used",
          "needed",
          "tried",
          "considered",
          "recommended",
          "required",
          "necessary",
          "performed",
          "done",
          "helpful",
          "offered",
          "appropriate");

  /** Before "to": what is done next. */
  private static final WordSet PROCEEDING =
      WordSet.in("on proceed convert escalate progress switch");

  private static final WordSet GOING = WordSet.of("go", "goes", "move", "moves");

  /** Tokens at the beginning that say what is called so. */
  private static final int REACH = 12;

  /** Tokens of examples. */
  private static final int LONGEST_LIST = 24;

  private final Tokens tokens;
  private final WordClasses classes;

  DescribedObjects(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** "the surgeon may perform a X". */
  boolean isDoing(SentenceTokens sentence, ProcedurePhrase phrase) {
    int verb = phrase.from() - 1;
    while (verb > sentence.from() && tokens.is(verb, classes.determiner)) {
      verb--;
    }
    boolean may =
        verb > sentence.from() + 1
            && tokens.isWord(verb - 2)
            && (tokens.is(verb - 1, classes.modal)
                || tokens.is(verb - 1, classes.adverb) && tokens.is(verb - 2, classes.modal));
    if (may && UNDERGOING.holds(tokens, verb)) {
      return true; // "you may need"
    }
    if (verb <= sentence.from() || !DOING.holds(tokens, verb)) {
      return false;
    }
    int at = verb - 1;
    at -= tokens.spells(at, "to") && at > sentence.from() + 1 ? 2 : 0; // "choose to perform"
    while (at > sentence.from() && tokens.is(at, classes.modal | classes.adverb)) {
      at--;
    }
    return DOER.holds(tokens, at);
  }

  /** "Go on to X". */
  boolean isNext(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    while (at > sentence.from() && tokens.is(at, classes.determiner)) {
      at--;
    }
    return at > sentence.from()
        && tokens.spells(at, "to")
        && PROCEEDING.holds(tokens, at - 1)
        && (!tokens.spells(at - 1, "on") || at > 1 && GOING.holds(tokens, at - 2));
  }

  /** "Looking inside this way is called a X". */
  boolean isCalled(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    while (at > sentence.from() && tokens.is(at, classes.determiner)) {
      at--;
    }
    at -= at > sentence.from() && tokens.spells(at, "as") ? 1 : 0;
    if (at <= sentence.from() + 1
        || !CALLED.holds(tokens, at)
        || !tokens.is(at - 1, classes.be)
        || tokens.is(phrase.to() - 1, classes.condition)) {
      return false;
    }
    boolean done = tokens.endsWith(sentence.from(), "ing");
    for (int i = sentence.from(); i < at - 1 && i < sentence.from() + REACH; i++) {
      done |= tokens.spells(i, "way") || tokens.is(i, classes.procedureGeneric);
      if (tokens.is(i, classes.condition) && i + 1 == at - 1) {
        return false;
      }
    }
    return done;
  }

  /** "some people benefit from X", "X may be tried". */
  boolean isChosen(SentenceTokens sentence, ProcedurePhrase phrase) {
    int before = phrase.from() - 1;
    while (before > sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    if (before > sentence.from()
        && tokens.spells(before, "from")
        && (tokens.spells(before - 1, "benefit") || tokens.spells(before - 1, "benefits"))) {
      return true;
    }
    int at = phrase.to();
    if (at + 2 >= sentence.to() || !tokens.is(at, classes.modal)) {
      return false;
    }
    at++;
    while (at < sentence.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    return at + 1 < sentence.to()
        && tokens.spells(at, "be")
        && (CHOSEN.holds(tokens, at + 1)
            || at + 2 < sentence.to()
                && tokens.spells(at + 1, "an")
                && tokens.spells(at + 2, "option"));
  }

  /** "Treatments such as X, Y and Z": one of them. */
  boolean isExample(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    int least = Math.max(sentence.from() + 1, at - LONGEST_LIST);
    while (at > least && !(tokens.spells(at, "as") && tokens.spells(at - 1, "such"))) {
      if (tokens.is(at, classes.finite | classes.relative | classes.negation | classes.subordinator)
          || tokens.symbol(at) == ';'
          || tokens.symbol(at) == ':') {
        return false;
      }
      at--;
    }
    int head = at - 2;
    head -= head > sentence.from() && tokens.symbol(head) == ',' ? 1 : 0;
    if (at <= least || head < sentence.from() || !KINDS.holds(tokens, head)) {
      return false;
    }
    int clause = head;
    while (clause > sentence.from() && tokens.symbol(clause - 1) != ',') {
      clause--;
    }
    for (int i = clause; i < head; i++) {
      if (tokens.is(i, classes.subordinator | classes.negation)) {
        return false;
      }
    }
    return head == sentence.from() || !tokens.is(head - 1, classes.condition);
  }
}
