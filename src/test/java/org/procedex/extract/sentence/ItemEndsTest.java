package org.procedex.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

/** What stands behind the bar is not what the item names. */
class ItemEndsTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final ItemEnds ENDS = new ItemEnds(RULES.classes());

  private static Tokens tokens(String words) {
    return Tokenizer.tokenize(words.replace("|", ""), RULES.lexicon());
  }

  /** The token behind the bar, or behind all. */
  private static int bar(String words, Tokens tokens) {
    int bar = words.indexOf('|');
    return bar < 0 ? tokens.size() : tokens.at(bar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Kidney stones|: the most common reason",
        "Kidney stones |- the most common reason",
        "Kidney stones |[4]",
        "Kidney stones|, if they are large",
        "Kidney-pancreas transplants",
        "Pregnant women |should wait",
        "Pregnant women |are not treated",
        "Women who should not bleed",
      })
  void anItemEndsBeforeItsExplanationAndWhatItsPeopleShouldDo(String words) {
    Tokens tokens = tokens(words);
    assertThat(ENDS.find(tokens, 0, tokens.size(), RecordType.CONTRAINDICATION))
        .isEqualTo(bar(words, tokens));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Large stones |(most of us say they are no reason)",
        "Large stones (most of them lie deep)",
        "Large stones (more than a few)",
        "Large (visible) stones",
      })
  void aSentenceInABracketIsARemark(String words) {
    Tokens tokens = tokens(words);
    assertThat(ENDS.withoutRemark(tokens, 0, tokens.size())).isEqualTo(bar(words, tokens));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"`fever|; pain`", "`fever (high; long)|; pain`", "`fever (high; long) and pain`"})
  void marksWithinBracketsPartNothing(String words) {
    Tokens tokens = tokens(words);
    assertThat(ItemEnds.parting(tokens, ';', 0, tokens.size())).isEqualTo(bar(words, tokens));
  }
}
