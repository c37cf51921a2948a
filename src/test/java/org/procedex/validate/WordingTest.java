package org.procedex.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "'  The  Large\u00a0goitre.', large goitre",
    "patients with gout, gout",
    "Those who are pregnant, pregnant",
    "people suffering from vertigo, vertigo",
    "patients in coma, patients in coma",
    "a-wave, a wave",
    "the, the",
    "'(cataract)', cataract",
    "'***', '***'",
    "ÄRZTE über 60, ärzte über 60",
  })
  void whatDoesNotCountIsLeftOut(String text, String expected) {
    assertThat(Wording.of(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "large goitre, large goitre, 1.0",
    "large goitre, goitre, 0.5",
    "goitre, cataract, 0.0",
    "very very large, very large, 0.6667",
    "'...', '...', 0.0",
  })
  void overlapIsSharedWordsOverAllWords(String a, String b, double expected) {
    assertThat(Wording.of(a).overlap(Wording.of(b))).isEqualTo(expected, within(1e-4));
    assertThat(Wording.of(b).overlap(Wording.of(a))).isEqualTo(expected, within(1e-4));
  }
}
