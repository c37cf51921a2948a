package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;

class LineFormsTest {
  private static final Lexicon LEXICON = RuleBook.builtIn().lexicon();

  private static boolean isItem(String line) {
    Tokens tokens = Tokenizer.tokenize(line, LEXICON);
    LineForms forms = new LineForms(tokens, LEXICON.classBit("finite"), 0, 0);
    return forms.isItem(0, tokens.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Large stones            | true",
        "Large stones.           | true",
        "Large stones; small ones | true",
        "The stones are large.   | false",
        "The stones are large    | true",
        "Large stones:           | false",
        "Large stones. Small ones | false",
      })
  void aLineIsAnItemUnlessItAnnouncesOrIsASentence(String line, boolean item) {
    assertThat(isItem(line)).isEqualTo(item);
  }
}
