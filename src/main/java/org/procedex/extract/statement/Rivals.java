package org.procedex.extract.statement;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Sentences about what the procedure is weighed against, which no name tells: "Open surgery needs a
 * long cut; it is durable, but …". What "it" is praised for there is no merit of the procedure.
 */
final class Rivals {
  private static final WordSet RIVAL =
      WordSet.in(
          "open traditional conventional classic classical ordinary old older former earlier usual");

  private static final int LONGEST_SUBJECT = 4;

  private final WordClasses classes;

  Rivals(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether the match is said of such a one. */
  boolean holds(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    if (match.rule().id().equals("advantage.compared") && isOld(sentence, match)) {
      return true;
    }
    int from = sentence.from() + (tokens.is(sentence.from(), classes.determiner) ? 1 : 0);
    return RIVAL.holds(tokens, from)
        && isDone(tokens, from + 1, Math.min(sentence.to(), from + LONGEST_SUBJECT))
        && isSaidOfIt(sentence, match)
        && !namesAnother(sentence, match.from());
  }

  /** "Compared with gluing, the old bandage is …": what it does is no merit. */
  private static boolean isOld(SentenceTokens sentence, RuleMatch match) {
    if (match.procedure() < 0) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    ProcedurePhrase said = sentence.procedures().get(match.procedure());
    return RIVAL.holds(tokens, said.from())
            && !tokens.spells(said.from(), "open")
            && said.to() - said.from() > 1
        || said.from() > sentence.from() + 2
            && RIVAL.holds(tokens, said.from() - 1)
            && !tokens.spells(said.from() - 1, "open")
        || said.to() + 2 < sentence.to()
            && tokens.spells(said.to(), "of")
            && tokens.spells(said.to() + 2, "past");
  }

  /** "surgery", "cutting operation" before anything but a word. */
  private boolean isDone(Tokens tokens, int from, int to) {
    for (int at = from; at < to && tokens.isWord(at); at++) {
      if (tokens.is(
          at, classes.procedureGeneric | classes.procedureHead | classes.procedureLight)) {
        return true;
      }
      if (tokens.is(at, classes.finite | classes.preposition | classes.conjunction)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSaidOfIt(SentenceTokens sentence, RuleMatch match) {
    if (match.procedure() < 0) {
      return true;
    }
    ProcedurePhrase said = sentence.procedures().get(match.procedure());
    return said.to() - said.from() == 1 && sentence.tokens().spells(said.from(), "it");
  }

  private static boolean namesAnother(SentenceTokens sentence, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean it =
          phrase.to() - phrase.from() == 1 && sentence.tokens().spells(phrase.from(), "it");
      if (!it && phrase.to() <= to && phrase.from() > sentence.from() + LONGEST_SUBJECT) {
        return true;
      }
    }
    return false;
  }
}
