package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.procedex.text.Span;

class UnreadSentenceTest {
  @Test
  void offsetIsInCodePoints() {
    String text = "\uD83D\uDE00 Gout. It hurts.";
    UnreadSentence unread =
        new UnreadSentence(new Span(9, text.length()), new IllegalStateException("x"));

    assertThat(unread.describe(text))
        .startsWith("expected to read the sentence at offset 8 to its end")
        .contains("java.lang.IllegalStateException");
  }
}
