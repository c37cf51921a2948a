package org.procedex.extract.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class SubstanceTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final Substance SUBSTANCE = new Substance(RULES.classes());

  private static Tokens tokens(String words) {
    return Tokenizer.tokenize(words, RULES.lexicon());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gallstones", "children under 5", "20 minutes of bleeding"})
  void whatIsNamedIsAThing(String words) {
    Tokens tokens = tokens(words);
    assertThat(SUBSTANCE.isThing(tokens, 0, tokens.size())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"many diseases", "20 minutes", "indicated", "if time permits", "curing", "of the"})
  void whatLeavesOpenWhichIsNone(String words) {
    Tokens tokens = tokens(words);
    assertThat(SUBSTANCE.isThing(tokens, 0, tokens.size())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short operation", "safe procedure"})
  void aQualityPraisesWhateverItIsSaidOf(String words) {
    Tokens tokens = tokens(words);
    assertThat(SUBSTANCE.isPraise(tokens, 0, tokens.size())).isTrue();
  }
}
