package org.procedex.extract.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class SeparatorsTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final Separators SEPARATORS = new Separators(RULES.classes(), RULES.phraseEnds());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "fever and pain; 1",
        "fever, and pain; 2",
        "\"fever; pain\"; 1",
        "fever/pain; 1",
        "fever as well as pain; 3",
        "fever of pain; 0",
        "mmol/L; 0",
        "150/90; 0",
      })
  void tokensBehindTheFirstSeparate(String words, int width) {
    Tokens tokens = Tokenizer.tokenize(words, RULES.lexicon());
    assertThat(SEPARATORS.width(tokens, 1, tokens.size())).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"two or more,true", "grade 3 or higher,true", "fever or pain,false"})
  void theRestOfAMeasureIsNoMember(String words, boolean expected) {
    Tokens tokens = Tokenizer.tokenize(words, RULES.lexicon());
    int or = tokens.size() - 2;
    Joint joint = new Joint(tokens, 0, or, or + 1, tokens.size());
    assertThat(SEPARATORS.isMeasureTail(joint)).isEqualTo(expected);
  }
}
