package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which sentences of a page on a disease stand where it has turned to treatment: from "Treatment
 * depends on …" or "It is treated with …" on, to the end of the paragraph.
 */
final class TreatmentPassages {
  private static final WordSet TREATMENT = WordSet.in("treatment treatments management therapy");

  private static final WordSet TREATED = WordSet.of("treated", "managed");

  /** Tokens before the verb that the disease is treated with. */
  private static final int LONGEST_SUBJECT = 6;

  private final WordClasses classes;
  private final boolean[] told;

  TreatmentPassages(WordClasses classes, List<SentenceTokens> sentences) {
    this.classes = classes;
    this.told = new boolean[sentences.size()];
    for (int i = 0; i < told.length; i++) {
      SentenceTokens sentence = sentences.get(i);
      boolean goesOn = i > 0 && told[i - 1] && sentences.get(i - 1).block() == sentence.block();
      told[i] = sentence.block().kind() == Block.Kind.TEXT && (goesOn || turns(sentence));
    }
  }

  /** Whether the sentence stands where the page tells of treatment. */
  boolean tell(SentenceTokens sentence) {
    return told[sentence.index()];
  }

  private boolean turns(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int at = sentence.from();
    while (at < sentence.to()
        && tokens.is(at, classes.determiner | classes.adverb | classes.procedureModifier)) {
      at++;
    }
    return at < sentence.to() && TREATMENT.holds(tokens, at) || isTreated(sentence);
  }

  /** "They are usually treated with …". */
  private boolean isTreated(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int to = Math.min(sentence.to() - 1, sentence.from() + LONGEST_SUBJECT);
    for (int at = sentence.from() + 1; at < to; at++) {
      if (tokens.is(at, classes.be)) {
        int verb = at + 1;
        while (verb < sentence.to() && tokens.is(verb, classes.adverb)) {
          verb++;
        }
        return verb + 1 < sentence.to()
            && TREATED.holds(tokens, verb)
            && tokens.is(verb + 1, classes.preposition);
      }
    }
    return false;
  }
}
