package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.text.Span;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "  ", "\n", "\r\n", "\t", "\u0085", "\u00a0", "\u2003", "\u2028", "\u2029", "\u200b",
        "\u202f", "\u3000"
      })
  void everySpaceAndLineEndIsOneSpace(String space) {
    String text = "Chronic" + space + "pancreatitis";
    assertThat(Values.of(text, new Span(0, text.length()))).isEqualTo("chronic pancreatitis");
  }
}
