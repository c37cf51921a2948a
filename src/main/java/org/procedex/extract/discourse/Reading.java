package org.procedex.extract.discourse;

import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * An article whose sentences are known, and what is known by now of the procedures that it names
 * and of the one that it speaks of.
 */
public record Reading(Page page, Sentences sentences, ProcedureNames names, Discourse discourse) {
  public Tokens tokens() {
    return page.tokens();
  }

  public WordClasses classes() {
    return page.classes();
  }

  /** Whether the sentence names the procedure. */
  public boolean isNamed(int procedure, SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && discourse.number(sentence, phrase) == procedure) {
        return true;
      }
    }
    return false;
  }
}
