package org.procedex.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.procedex.extract.discourse.Readings;
import org.procedex.text.Block;
import org.procedex.text.Span;

class SentencesTest {
  private static final String TEXT =
      """
      Tongue-tie release

      Tongue-tie release is a short operation. It frees the tongue.

      - Scissors\\
        Quick, and without a stitch.
      - Laser
      """;

  private final Sentences sentences = Readings.of(TEXT).sentences();

  @Test
  void aSpanIsInTheSentenceThatItBeginsIn() {
    for (int at = 0; at < TEXT.length(); at++) {
      SentenceTokens sentence = sentences.at(new Span(at, at + 1));
      int next = sentence.index() + 1;
      assertThat(sentence.index() == 0 || sentence.span().start() <= at).isTrue();
      assertThat(next == sentences.size() || sentences.get(next).span().start() > at).isTrue();
    }
  }

  @Test
  void aNoteBelongsToTheItemBeforeIt() {
    for (SentenceTokens sentence : sentences.all()) {
      SentenceTokens item = sentences.item(sentence.index());
      if (sentence.block().kind() == Block.Kind.NOTE) {
        assertThat(item.span().of(TEXT)).isEqualTo("Scissors");
      } else {
        assertThat(item).isSameAs(sentence.block().kind() == Block.Kind.ITEM ? sentence : null);
      }
    }
    assertThat(sentences.all()).anyMatch(each -> each.block().kind() == Block.Kind.NOTE);
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(Readings.of("").sentences().first()).isNull();
  }
}
