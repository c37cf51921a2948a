package org.procedex.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class AcronymsTest {
  private static int end(String letters, String words) {
    Tokens tokens = Tokenizer.tokenize(words, RuleBook.builtIn().lexicon());
    Words known = new Words(tokens, new Meanings(Vocabulary.ENGLISH), tokens.size());
    Lone full = new Lone(known);
    for (int token = 0; token < tokens.size(); token++) {
      full.add(known.number(token));
    }
    return Acronyms.end(letters, known, full, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CO, carbon monoxide, 2",
    "AMS, acute mountain sickness, 3",
    "TB, tubercle bacillus found, 2",
    "CT, computed, -1",
    "AMS, mountain sickness, -1",
    "HDL, heavy duty laser, 3",
    "MR, laser mirror, -1"
  })
  void endOfTheWords(String letters, String words, int end) {
    assertThat(end(letters, words)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"CO, true", "C, false", "Co, false", "ABCDEFG, false", "B12, false"})
  void capitalsOnly(String word, boolean isOne) {
    assertThat(Acronyms.isOne(word)).isEqualTo(isOne);
  }
}
