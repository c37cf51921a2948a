package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * "This" without a noun: what was told of before, where it goes on that it is done for something.
 */
final class Pointing {
  /** Tokens among which the verb stands. */
  private static final int REACH = 7;

  /** Before "of": what "this" then says nothing new with. */
  static final WordSet KINDS = WordSet.of("form", "type", "kind", "sort");

  private static final WordSet DONE =
      WordSet.in(
          "done performed used undertaken carried employed indicated recommended offered considered"
              + " reserved suggested preferred advised chosen needed");

  /** What is chosen among others: "this may be an option for". */
  private static final WordSet CHOICES = WordSet.in("option choice alternative treatment");

  private static final WordSet WHY = WordSet.in("to for if");

  private final WordClasses classes;

  Pointing(WordClasses classes) {
    this.classes = classes;
  }

  /** "This form of X", "this type of procedure": what is spoken of, whatever X is. */
  static ProcedurePhrase ofThisKind(Tokens tokens, ProcedurePhrase phrase, int floor) {
    int kind = phrase.from() - 2;
    return kind - 1 >= floor
            && tokens.spells(kind + 1, "of")
            && tokens.spells(kind - 1, "this")
            && KINDS.holds(tokens, kind)
        ? new ProcedurePhrase(kind - 1, phrase.to(), ProcedurePhrase.Kind.ANAPHOR)
        : phrase;
  }

  /** "… is mostly done to", "… may be a good option for": behind "this". */
  boolean isDone(Tokens tokens, int from, int to) {
    int at = from;
    int end = Math.min(to, from + REACH);
    while (at < end && tokens.is(at, classes.be | classes.modal | classes.adverb)) {
      at++;
    }
    boolean said = at > from;
    boolean done = at < end && DONE.holds(tokens, at);
    long which = classes.determiner | classes.adverb | classes.quality | classes.procedureModifier;
    while (!done && at < end && tokens.is(at, which) && !CHOICES.holds(tokens, at)) {
      at++;
    }
    return said && at < end && (done || CHOICES.holds(tokens, at)) && tellsWhy(tokens, at + 1, to);
  }

  private static boolean tellsWhy(Tokens tokens, int from, int to) {
    int at = from < to && tokens.spells(from, "out") ? from + 1 : from;
    return at < to
        && (WHY.holds(tokens, at)
            || at + 1 < to && tokens.spells(at, "in") && tokens.spells(at + 1, "order"));
  }
}
