package org.procedex.extract;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * What is examined by, or taken as a sample, on a page about something else: nothing is treated by
 * it, so that "treatment" and the like do not stand for it.
 */
final class Examinations {
  private final Tokens tokens;
  private final WordClasses classes;
  private final Reading reading;
  private final ProcedureNames names;

  Examinations(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.reading = reading;
    this.names = reading.names();
  }

  /** A sample of tissue, and nothing that says of what: no "treatment" stands for it. */
  boolean isSample(int number) {
    String key = names.get(number).key();
    return key.equals("biopsy") || key.equals("biopsies");
  }

  /** What is examined by, on a page about something else: nothing is treated by it. */
  boolean isTest(int number) {
    return NamesBySaying.examines(tokens, tokens.at(names.get(number).span().end()) - 1)
        && !(number == reading.discourse().main()
            && reading.isNamed(number, reading.sentences().get(0)));
  }

  /** "It …", "this test …". */
  boolean isOfTest(SentenceTokens sentence) {
    int at = sentence.from();
    return tokens.spells(at, "it")
        || tokens.spells(at, "they")
        || at + 1 < sentence.to()
            && tokens.is(at, classes.determiner)
            && NamesBySaying.examines(tokens, at + 1);
  }
}
