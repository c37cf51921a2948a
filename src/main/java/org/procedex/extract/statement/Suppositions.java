package org.procedex.extract.statement;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides what a sentence only supposes: "if the wound heals well, …" does not say that it does,
 * and what the staff do before or after an operation is not what the operation does.
 */
final class Suppositions {
  /** Words that open what is only supposed. */
  private static final WordSet SUPPOSING = WordSet.of("if", "unless", "whether", "until");

  /** Those who do something themselves. */
  private static final WordSet STAFF =
      WordSet.of(
          "doctor",
          "doctors",
          "surgeon",
          "surgeons",
          "nurse",
          "nurses",
          "dentist",
          "team",
          "physician",
          "physicians",
          "anesthesiologist",
          "anaesthetist",
          "therapist");

  /** What opens the case in which something is done. */
  private static final WordSet CASES = WordSet.of("if", "when", "where", "unless", "once");

  /** Tokens between the word that supposes and what is supposed. */
  private static final int LONGEST = 8;

  private final WordClasses classes;

  Suppositions(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether what the match praises is supposed. */
  boolean holds(SentenceTokens sentence, RuleMatch match) {
    return match.procedure() >= 0
        ? isProcedureSupposed(sentence, match)
        : isBehindSupposing(sentence, match.from());
  }

  /** "Before the operation the doctor will reduce the dose", "if surgery is safe". */
  private boolean isProcedureSupposed(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase phrase = sentence.procedures().get(match.procedure());
    int before = phrase.from() - 1;
    if (before >= sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    boolean opens = before == sentence.from();
    if (match.rule().id().equals("advantage.is-quality")
        && isWithinCase(tokens, phrase.to(), match.cueFrom())) {
      return true;
    }
    if (match.rule().id().equals("advantage.verb-better")
        && (tokens.is(match.cueFrom() - 1, classes.determiner)
            || opens && tokens.spells(before, "after"))) {
      return true;
    }
    if (before < sentence.from()) {
      return false;
    }
    return SUPPOSING.holds(tokens, before)
        || opens
            && phrase.to() <= match.cueFrom()
            && (tokens.spells(before, "before")
                || (tokens.spells(before, "during") || tokens.spells(before, "after"))
                    && holdsStaff(tokens, phrase.to(), match.cueFrom()));
  }

  /**
   * "It is done if there is little hope", "X is tried when the lungs are small": told of a case.
   */
  private boolean isWithinCase(Tokens tokens, int from, int cue) {
    boolean within = false;
    for (int at = from; at < cue; at++) {
      within |= CASES.holds(tokens, at);
      within &= tokens.symbol(at) != ',' && tokens.symbol(at) != ';';
    }
    return within && !tokens.is(cue - 1, classes.conjunction | classes.adverb);
  }

  /** "If the wound heals well, …". */
  private static boolean isBehindSupposing(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int floor = Math.max(sentence.from(), from - LONGEST);
    for (int at = from - 1; at >= floor; at--) {
      if (!tokens.isWord(at) && !tokens.isNumber(at)) {
        return false;
      }
      if (SUPPOSING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsStaff(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (STAFF.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}
