package org.procedex.extract.description;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether a sentence tells of the procedure that it opens with: what it does or is made of, how it
 * is done, what is used for it. Such a subject is described, whatever comes of it.
 */
final class DescribedSubjects {
  /** Verbs of what a procedure does or is made of. */
  private static final WordSet DESCRIBING =
      WordSet.of(
          "involves",
          "involve",
          "entails",
          "entail",
          "uses",
          "use",
          "removes",
          "replaces",
          "delivers",
          "measures",
          "consists",
          "destroys",
          "employs",
          "works");

  /** Behind "is": how it is done. */
  private static final WordSet DONE =
      WordSet.of("done", "performed", "carried", "given", "delivered", "administered", "achieved");

  /** Before a name: what is told of it, rather than of another thing done at the time. */
  private static final WordSet WITHIN = WordSet.of("in", "during");

  /** What is done with hands, tools and waves. */
  private static final WordSet ACTING =
      WordSet.in(
          "makes takes packs joins puts places opens cuts sends passes applies inserts creates"
              + " attaches divides removes exposes examines looks injects moves turns pulls pushes"
              + " stimulates heats freezes fills drains closes reshapes shaves scrapes stretches"
              + " connects combines introduces blows shines bypasses");

  /** Behind "is the": what the best or the usual of them is. */
  private static final WordSet BEING =
      WordSet.in("test way means method exam choice mainstay alternative");

  private static final int LONGEST_TAIL = 4;

  private final Tokens tokens;
  private final WordClasses classes;

  DescribedSubjects(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** "X involves", "X is done by", "During X, the". */
  boolean opens(SentenceTokens sentence, ProcedurePhrase phrase) {
    int start = phrase.from();
    while (start > sentence.from() && tokens.is(start - 1, classes.determiner)) {
      start--;
    }
    boolean within = start > sentence.from() && WITHIN.holds(tokens, start - 1);
    start -= within ? 1 : 0;
    if (start != sentence.from()) {
      return false;
    }
    int at = DescribedNames.behind(sentence, phrase);
    if (within) {
      return at + 1 < sentence.to()
          && tokens.symbol(at) == ','
          && tokens.is(at + 1, classes.determiner | classes.pronoun | classes.person);
    }
    while (at < sentence.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    return at < sentence.to()
        && (DESCRIBING.holds(tokens, at)
            || isDone(sentence, at)
            || isBest(sentence, at)
            || isUsed(sentence, at)
            || isActing(sentence, at));
  }

  /** "is the usual test", "is a slower way to". */
  private boolean isBest(SentenceTokens sentence, int from) {
    if (!tokens.is(from, classes.be) || tokens.spells(from, "was")) {
      return false;
    }
    boolean one = false;
    for (int at = from + 1; at < sentence.to() && at <= from + LONGEST_TAIL + 1; at++) {
      one |= tokens.is(at, classes.determiner);
      if (one && BEING.holds(tokens, at)) {
        return true;
      }
      if (!tokens.isWord(at) || tokens.is(at, classes.preposition | classes.negation)) {
        return false;
      }
    }
    return false;
  }

  /** "is used to map the speech": whatever for. */
  private boolean isUsed(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to()
        && at < from + LONGEST_TAIL
        && tokens.is(at, classes.be | classes.modal | classes.adverb)) {
      at++;
    }
    return at > from
        && at + 2 < sentence.to()
        && tokens.spells(at, "used")
        && tokens.spells(at + 1, "to")
        && tokens.isWord(at + 2);
  }

  /** "packs the pulses closer": what is done in it. */
  private boolean isActing(SentenceTokens sentence, int at) {
    return at + 2 < sentence.to() && ACTING.holds(tokens, at) && tokens.isWord(at + 1);
  }

  /** "is done by", "can be performed with". */
  private boolean isDone(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to()
        && at < from + LONGEST_TAIL
        && tokens.is(at, classes.be | classes.modal | classes.adverb)
        && !tokens.spells(at, "was")
        && !tokens.spells(at, "were")) {
      at++;
    }
    return at > from
        && at + 1 < sentence.to()
        && DONE.holds(tokens, at)
        && tokens.is(at + 1, classes.preposition | classes.manner)
        && !tokens.spells(at + 1, "for")
        && !tokens.spells(at + 1, "to");
  }

  /** "X, which involves", "X, a procedure in which". */
  boolean isTold(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = DescribedNames.behind(sentence, phrase);
    if (at + 3 >= sentence.to() || tokens.symbol(at) != ',' || isProcess(phrase)) {
      return false;
    }
    if (tokens.spells(at + 1, "which")) {
      return DESCRIBING.holds(tokens, at + 2);
    }
    if (!tokens.spells(at + 1, "a") && !tokens.spells(at + 1, "an")) {
      return false;
    }
    for (int i = at + 2; i < sentence.to() && i < at + 2 + LONGEST_TAIL; i++) {
      if (tokens.is(i, classes.procedureGeneric)) {
        return i + 1 < sentence.to()
            && tokens.is(i + 1, classes.preposition | classes.relative | classes.manner);
      }
    }
    return false;
  }

  /** "a process called X": what the body does by itself. */
  private boolean isProcess(ProcedurePhrase phrase) {
    int called = phrase.from() - 1;
    return called > 0 && tokens.spells(called, "called") && tokens.spells(called - 1, "process");
  }

  /** "X (done at once)". */
  boolean isDoneThere(SentenceTokens sentence, ProcedurePhrase phrase) {
    int behind = phrase.to();
    return behind + 2 < sentence.to()
        && tokens.symbol(behind) == '('
        && DONE.holds(tokens, behind + 1)
        && tokens.is(behind + 2, classes.preposition);
  }
}
