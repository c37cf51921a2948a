package org.procedex.extract.statement;

import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Knows what is used for something where a sentence says "… is used for": its grammatical subject.
 */
final class Subjects {
  private final WordClasses classes;
  private final Drugs drugs;

  Subjects(WordClasses classes, Drugs drugs) {
    this.classes = classes;
    this.drugs = drugs;
  }

  /**
   * Whether what the sentence says is used, is suitable or the like is something else than a
   * procedure: "these stages are used for", "drugs used to treat".
   *
   * @param told whether the article is about a procedure; then a noun that is unknown may stand for
   *     it
   */
  boolean isOther(SentenceTokens sentence, RuleMatch match, boolean told) {
    if (match.left()) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    int to = match.cueFrom();
    while (to > sentence.from() && isVerbal(tokens, to - 1)) {
      to--;
    }
    int from = to;
    while (from > sentence.from() && !isEdge(tokens, from - 1)) {
      from--;
    }
    boolean pointed =
        to == match.cueFrom() && from == to - 1 && tokens.is(from, classes.determiner);
    if (from == to || pointed) {
      return false;
    }
    if (isOfDrug(tokens, from, to)) {
      return true;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() < match.cueTo() && phrase.to() > from) {
        return to == match.cueFrom()
            && tokens.endsWith(to, "ed")
            && isReduced(tokens, phrase.to(), to);
      }
    }
    if (tokens.is(to - 1, classes.compoundTail | classes.medicinal)) {
      return true;
    }
    return !told && !tokens.is(from, classes.pronoun | classes.relative | classes.anaphor);
  }

  /**
   * "[it] covers all pulses used for A": a participle right behind a noun is said of that noun,
   * where the procedure has a verb of its own.
   */
  private boolean isReduced(Tokens tokens, int procedure, int participle) {
    long none = classes.verb | classes.preposition | classes.pronoun | classes.determiner;
    if (participle <= procedure
        || !tokens.isWord(participle - 1)
        || tokens.is(participle - 1, none | classes.finite)) {
      return false;
    }
    boolean acts = false;
    for (int at = procedure; at < participle; at++) {
      if (tokens.is(at, classes.be | classes.relative | classes.modal)) {
        return false;
      }
      acts |= tokens.is(at, classes.verb | classes.finite);
    }
    return acts;
  }

  /** "In laser surgery, sound is used to see the vein": the subject is what stands behind. */
  boolean isFronted(SentenceTokens sentence, RuleMatch match) {
    if (match.left() || match.procedure() < 0) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    ProcedurePhrase phrase = sentence.procedures().get(match.procedure());
    int behind = phrase.to() + 1;
    boolean fronted =
        phrase.from() == sentence.from() + 1
            && (tokens.spells(sentence.from(), "in") || tokens.spells(sentence.from(), "during"))
            && tokens.symbol(phrase.to()) == ','
            && behind < match.cueFrom();
    if (!fronted || tokens.is(behind, classes.pronoun | classes.anaphor | classes.person)) {
      return false;
    }
    for (int at = behind + 1; at < match.cueTo(); at++) {
      if (tokens.is(at, classes.be)) {
        return true;
      }
    }
    return false;
  }

  /** "Propranolol may be required for …": the word before the first verb is a drug's. */
  private boolean isOfDrug(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, classes.be | classes.modal)) {
        return drugs.isDrug(tokens, at - 1);
      }
    }
    return false;
  }

  private boolean isVerbal(Tokens tokens, int at) {
    return tokens.is(
        at,
        classes.be
            | classes.have
            | classes.modal
            | classes.adverb
            | classes.negation
            | classes.conjunction);
  }

  private boolean isEdge(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return PhraseEnds.endsClause(c) && c != ')'
        || c == ','
        || tokens.is(at, classes.clauseBreak | classes.relative | classes.subordinator);
  }
}
