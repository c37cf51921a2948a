package org.procedex.extract.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.discourse.Readings;
import org.procedex.extract.sentence.SentenceTokens;

class SubjectLinesTest {
  /** The reading of a text whose last passage is the line, as a heading. */
  private static Reading reading(String line) {
    return Readings.of("# Nasal surgery\n\nThe nose is looked at first.\n\n## " + line + "\n");
  }

  private static SentenceTokens last(Reading reading) {
    return reading.sentences().get(reading.sentences().size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Septoplasty | Septoplasty",
        "Septoplasty: | Septoplasty",
        "Septoplasty (SP) | Septoplasty",
        "Way two: septoplasty | septoplasty",
        "Septoplasty, the one for adults | Septoplasty",
        "Septoplasty with or without splints | Septoplasty",
        "Septoplasty in adults | Septoplasty",
        "Septoplasty is quick | ''",
        "Pain after septoplasty | ''",
      })
  void aLineThatSaysNothingOfItsProcedureIsAboutIt(String line, String subject) {
    Reading reading = reading(line);
    int number = new SubjectLines(reading).subject(last(reading));
    assertThat(Readings.name(reading, number)).isEqualTo(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Part 3: home care", "Part two: home care", "Part IV: home care"})
  void aCountOpensALine(String line) {
    Reading reading = reading(line);
    assertThat(new SubjectLines(reading).isCounted(last(reading))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Home care", "Part home: care", "Part 3: it is quick"})
  void noCountOpensALine(String line) {
    Reading reading = reading(line);
    assertThat(new SubjectLines(reading).isCounted(last(reading))).isFalse();
  }
}
