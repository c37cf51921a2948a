package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Tells where another clause begins behind the words of a record. Commas and conjunctions join
 * members and clauses alike; the verb, or the word that opens the clause, shows which it is.
 */
final class ClauseStarts {
  /** Words that begin the subject of another clause. */
  private static final WordSet NEXT_SUBJECT = WordSet.of("the", "this", "one", "it");

  /** Tokens within which the verb of a subject stands. */
  private static final int LONGEST_SUBJECT = 12;

  private final WordClasses classes;

  ClauseStarts(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether a noun phrase with a verb of its own begins here: a new clause. */
  boolean isSubject(Tokens tokens, int at, int to) {
    boolean relative = false;
    for (int i = at; i < to && i < at + LONGEST_SUBJECT; i++) {
      if (tokens.symbol(i) == ','
          || tokens.is(i, classes.conjunction)
          || PhraseEnds.endsClause(tokens.symbol(i))) {
        return false;
      }
      relative |= tokens.is(i, classes.relative);
      if (tokens.is(i, classes.finite)) {
        return i > at && !relative;
      }
    }
    return false;
  }

  /** "for people with a graft it is": a pronoun with its verb, where a comma got lost. */
  boolean isNewSubject(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.pronoun)
        && tokens.is(at + 1, classes.finite | classes.modal | classes.be)
        && !tokens.is(at - 1, classes.preposition);
  }

  /** ", as it spares the nerve": why, no part of what is said. */
  boolean isReason(Tokens tokens, int at, int to) {
    return at + 1 < to
        && (tokens.spells(at, "as") || tokens.spells(at, "since"))
        && tokens.is(at + 1, classes.pronoun);
  }

  /** "cancer if it is confined to the lobe": the clause belongs to what it limits. */
  static boolean limits(Tokens tokens, int at) {
    return tokens.spells(at, "if") || tokens.spells(at, "when") || tokens.spells(at, "while");
  }

  /** Whether a word that breaks clauses does so here: "so" does not behind "is". */
  boolean isBreak(Tokens tokens, int at) {
    return !(tokens.spells(at, "so") && tokens.is(at - 1, classes.be));
  }

  /**
   * "patients who bleed [are not recommended]", "anatomy of the stomach [the operation]": where
   * something else begins behind people or a condition; the end where nothing does.
   */
  int beforeNext(Tokens tokens, int from, int to) {
    boolean relative = false;
    boolean told = false;
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, classes.relative)) {
        relative = true;
        told = false;
      }
      boolean noun = tokens.is(at - 1, classes.condition | classes.person | classes.organ);
      if (noun && !relative && NEXT_SUBJECT.holdsSmall(tokens, at)) {
        return at;
      }
      boolean verb = tokens.is(at, classes.finite | classes.modal);
      boolean goesOn =
          tokens.is(
                  at - 1,
                  classes.finite
                      | classes.modal
                      | classes.adverb
                      | classes.negation
                      | classes.conjunction
                      | classes.pronoun
                      | classes.relative
                      | classes.subordinator)
              || tokens.spells(at - 1, "to");
      if (verb && told && tokens.isWord(at - 1) && (!goesOn || endsRelative(tokens, at))) {
        return at;
      }
      relative &= !tokens.is(at, classes.subordinator);
      told |= relative && verb;
      told &= relative && tokens.symbol(at) != ',' && !tokens.is(at, classes.conjunction);
    }
    return to;
  }

  /** "who need it frequently are": an adverb that nothing but the clause's verb comes before. */
  private boolean endsRelative(Tokens tokens, int at) {
    return tokens.is(at - 1, classes.adverb)
        && !tokens.is(at - 2, classes.finite | classes.modal | classes.conjunction)
        && tokens.is(at, classes.be | classes.modal);
  }
}
