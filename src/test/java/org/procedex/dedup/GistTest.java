package org.procedex.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
  @ParameterizedTest
  @CsvSource({
    "no scar, leaves no scar",
    "no scar, scarless",
    "no scar, free of scars",
    "noninvasive, is not invasive",
    "non-invasive, not invasive",
    "repeatable, can be repeated",
    "little money, costs little money",
    "fades the color evenly, color fades evenly",
    "painless, no pain",
  })
  void whatComesToTheSameIsEqual(String one, String other) {
    assertThat(Gist.of(one)).isEqualTo(Gist.of(other)).hasSameHashCodeAs(Gist.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "no scar, scar",
    "little pain, no pain",
    "short stay, long stay",
    "1 cm wound, 2 cm wound",
    "no scar, no pain",
  })
  void whatDoesNotIsNot(String one, String other) {
    assertThat(Gist.of(one)).isNotEqualTo(Gist.of(other));
  }

  @Test
  void aDenialAloneComesToNothing() {
    assertThat(Gist.of("not at all").isEmpty()).isFalse();
    assertThat(Gist.of("no").isEmpty()).isTrue();
    assertThat(Gist.of("is the").isEmpty()).isTrue();
  }
}
