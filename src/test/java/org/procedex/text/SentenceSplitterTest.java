package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = SentenceSplitter.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The graft heals.Stents are placed later. | 2",
        "The tube is 2.5 mm wide. It stays for a week. | 2",
        "Ask Dr. Smith about it. He knows. | 2",
        "It is used in gout, e.g. in the toe. | 1",
        "血压高。Shunts help！Really？ | 3",
        "The U.S. survey was small. | 1",
        "It was first done on a goat.[1][2] Later it was done on men. | 2",
        "It is used in E. coli infection. It heals. | 2",
        "Is it safe? Yes! It is. | 3",
      })
  void sentencesAreCutWhereTheyEnd(String text, int sentences) {
    assertThat(SPLITTER.split(text, new Span(0, text.length()))).hasSize(sentences);
  }

  @Test
  @Timeout(20)
  void stopsInWordsWithoutEndCostNoMoreThanOthers() {
    String text = "It helps. " + "1.Ab.".repeat(400_000) + " It heals. It stays.";
    List<Span> sentences = SPLITTER.split(text, new Span(0, text.length()));
    assertThat(sentences.get(0)).isEqualTo(new Span(0, 9));
    assertThat(sentences.get(sentences.size() - 1).of(text)).isEqualTo("It stays.");
  }
}
