package org.procedex.extract.title;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Endings;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What is examined by, or taken as a sample, on a page about something else: nothing is treated by
 * it, so that "treatment" and the like do not stand for it.
 */
public final class Examinations {
  /** Endings of what is measured or recorded: "uroflowmetry", "scintigraphy", "venogram". */
  private static final Endings RECORDING = Endings.of("metry", "graphy", "gram", "grams");

  /** Last words of what is pictured by. */
  private static final WordSet PICTURES =
      WordSet.in(
          "scan scans mri mra ct dxa dexa ultrasound ultrasounds ultrasonography sonogram sonography"
              + " x-ray x-rays tomography absorptiometry angiogram mammogram echocardiogram"
              + " echocardiography mrcp");

  /** Before "ultrasound": what works by it. */
  private static final WordSet GUIDING = WordSet.in("focused therapeutic intensity pulsed");

  /** The rule of names that a sentence defines. */
  private static final String DEFINING = "procedure.is-a";

  private static final WordSet ARTICLES = WordSet.of("a", "an", "the");

  private final Tokens tokens;
  private final WordClasses classes;
  private final Reading reading;
  private final ProcedureNames names;

  public Examinations(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.reading = reading;
    this.names = reading.names();
  }

  /** A sample of tissue, and nothing that says of what: no "treatment" stands for it. */
  public boolean isSample(int number) {
    String key = names.get(number).key();
    return key.equals("biopsy") || key.equals("biopsies");
  }

  /** What is examined by, on a page about something else: nothing is treated by it. */
  public boolean isTest(int number) {
    int last = tokens.at(names.get(number).span().end()) - 1;
    boolean records = RECORDING.stand(tokens.text(), tokens.end(last));
    return (NamesBySaying.examines(tokens, last) || records && !reading.discourse().isMainTold())
        && !(number == reading.discourse().main() && opensPage(number));
  }

  /** Whether the title names it, or the sentence below a heading that stands for the title. */
  private boolean opensPage(int number) {
    SentenceTokens title = reading.sentences().get(0);
    boolean headed =
        title.block().kind() == Block.Kind.HEADING && reading.sentences().all().size() > 1;
    return reading.isNamed(number, title)
        || names.get(number).sentence() == title.index()
        || headed && reading.isNamed(number, reading.sentences().get(1));
  }

  /**
   * Takes back pictures that own nothing and that no sentence defines: they only find what is
   * treated.
   */
  public void withdrawPictures(List<Draft> drafts) {
    boolean[] owning = new boolean[names.size()];
    boolean picture = false;
    for (Draft draft : drafts) {
      int number = draft.procedure();
      if (number >= 0) {
        boolean name = draft.type() == RecordType.PROCEDURE;
        picture |= name && isPicture(number);
        owning[number] |= !name || isDefined(draft, reading.sentences());
      }
    }
    if (picture) {
      drafts.removeIf(
          draft ->
              draft.type() == RecordType.PROCEDURE
                  && draft.procedure() >= 0
                  && !owning[draft.procedure()]
                  && isPicture(draft.procedure()));
    }
  }

  /** "A venogram is a test …": a definition, which the name opens. */
  static boolean isDefined(Draft draft, Sentences sentences) {
    if (!draft.mention().rule().equals(DEFINING)) {
      return false;
    }
    SentenceTokens sentence = sentences.get(draft.mention().sentence());
    Tokens of = sentence.tokens();
    int at = of.at(draft.span().start());
    int behind = of.at(draft.span().end());
    boolean opens =
        at == sentence.from() || at == sentence.from() + 1 && ARTICLES.holds(of, sentence.from());
    return opens && !of.spells(behind + 1, "the"); // "is the best test for it"
  }

  private boolean isPicture(int number) {
    Span name = names.get(number).span();
    int last = tokens.at(name.end()) - 1;
    return PICTURES.holds(tokens, last)
        && !(last > 0 && GUIDING.holds(tokens, last - 1))
        && number != reading.discourse().main();
  }

  /** "It …", "this test …", "you should not have it", "because the test is put off". */
  public boolean isOfTest(SentenceTokens sentence) {
    if (tokens.spells(sentence.from(), "it") || tokens.spells(sentence.from(), "they")) {
      return true;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() == ProcedurePhrase.Kind.ANAPHOR && tokens.spells(phrase.from(), "it")) {
        return true;
      }
    }
    for (int at = sentence.from(); at + 1 < sentence.to(); at++) {
      if (tokens.is(at, classes.determiner) && NamesBySaying.examines(tokens, at + 1)) {
        return true;
      }
    }
    return false;
  }
}
