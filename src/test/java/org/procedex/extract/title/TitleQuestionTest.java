package org.procedex.extract.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.discourse.Readings;
import org.procedex.rules.ProcedurePhrase;

class TitleQuestionTest {
  @ParameterizedTest
  @CsvSource({
    "Ear tube insertion,false,false",
    "What is septoplasty?,true,false",
    "What is a stye?,true,true",
    "Can asthma be cured?,true,true",
    "Where is the clinic?,true,false",
  })
  void aTitleThatAsksWithoutAProcedureIsAboutSomethingElse(
      String title, boolean asks, boolean ofSomethingElse) {
    TitleQuestion question =
        new TitleQuestion(Readings.of("# " + title + "\n\nThe doctor tells you more.\n"));
    assertThat(question.asks()).isEqualTo(asks);
    assertThat(question.isOfSomethingElse()).isEqualTo(ofSomethingElse);
  }

  @ParameterizedTest
  @CsvSource({
    "What is septoplasty?,true",
    "What is a septoplasty?,true",
    "What is septoplasty like?,false",
    "Who needs septoplasty?,false",
    "Septoplasty,false",
  })
  void whatItAsksForIsAllBehindTheVerb(String title, boolean asked) {
    Reading reading = Readings.of("# " + title + "\n\nThe doctor tells you more.\n");
    ProcedurePhrase name = reading.sentences().get(0).procedures().get(0);
    assertThat(new TitleQuestion(reading).asksFor(reading.tokens().span(name.from(), name.to())))
        .isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"What are styes?,true", "Styes of the lid,false"})
  void aQuestionRightBelowTheTitleIsThePages(String heading, boolean ofSomethingElse) {
    Reading reading = Readings.of("# Styes\n\n## " + heading + "\n\nA stye is a small lump.\n");
    assertThat(new TitleQuestion(reading).isOfSomethingElse()).isEqualTo(ofSomethingElse);
  }
}
