package org.procedex.extract;

import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * An article whose sentences are known, and what is known by now of the procedures that it names
 * and of the one that it speaks of.
 */
record Reading(Page page, Sentences sentences, ProcedureNames names, Discourse discourse) {
  Tokens tokens() {
    return page.tokens();
  }

  WordClasses classes() {
    return page.classes();
  }

  /** Whether the sentence names the procedure. */
  boolean isNamed(int procedure, SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && discourse.number(sentence, phrase) == procedure) {
        return true;
      }
    }
    return false;
  }
}
