package org.procedex.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {
  private static int root(String word) {
    Stemmer stemmer = new Stemmer();
    stemmer.stem(word.toCharArray(), 0, word.length());
    return stemmer.root();
  }

  @ParameterizedTest
  @CsvSource({
    "evaluation, evaluates",
    "removal, removed",
    "transplantation, transplanting",
    "treatment, treated",
    "digestion, digest",
    "popularity, popular",
    "regularity, regular"
  })
  void nounAndVerb(String one, String other) {
    assertThat(root(one)).isEqualTo(root(other));
  }

  @ParameterizedTest
  @CsvSource({
    "gastroscopy, gastrostomy",
    "hypertension, hypotension",
    "angiography, angioplasty",
    "painless, pain",
    "nephrectomy, nephrotomy"
  })
  void anotherThing(String one, String other) {
    assertThat(root(one)).isNotEqualTo(root(other));
  }
}
