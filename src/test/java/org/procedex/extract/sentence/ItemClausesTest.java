package org.procedex.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class ItemClausesTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final ItemClauses CLAUSES = new ItemClauses(RULES.classes());

  private static Tokens tokens(String words) {
    return Tokenizer.tokenize(words, RULES.lexicon());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The stone is large; true",
        "Large stones; false",
        "Stones that are large; false",
        "Stones that are large must go; true",
        "Stones which, as a rule, are large; true",
        "Large stones because the duct is narrow; false",
      })
  void aVerbInARelativeClauseMakesNoSentence(String words, boolean sentence) {
    Tokens tokens = tokens(words);
    assertThat(CLAUSES.isSentence(tokens, 0, tokens.size())).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "When it hurts, when it bleeds or when it swells; 1",
        "If it hurts or if it bleeds; 1",
        "When it hurts; -1",
        "When it hurts, the nurse looks and when it bleeds; -1",
        "Where it hurts or where it bleeds; -1",
      })
  void theWordThatOpensTheNextClauseTooIsLeftOut(String words, int behind) {
    Tokens tokens = tokens(words);
    assertThat(CLAUSES.openedAgain(tokens, 0, tokens.size())).isEqualTo(behind);
  }
}
