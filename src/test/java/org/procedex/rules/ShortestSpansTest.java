package org.procedex.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class ShortestSpansTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  private static String shortest(String text) {
    Tokens tokens = Tokenizer.tokenize(text, BOOK.lexicon());
    ShortestSpans spans = new ShortestSpans(BOOK.classes());
    int from = spans.trimStart(tokens, 0, tokens.size());
    return tokens.span(from, spans.trimEnd(tokens, from, tokens.size())).of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the tremor|tremor",
        "where there is pus|pus",
        "in the presence of pus,|pus",
        "it is|it is",
        "you have tremor|tremor",
        "they suffer from tremor|tremor",
        "you cannot swallow|cannot swallow",
        "either side|either side",
        "under 18|under 18",
        "<18 years|<18 years",
        "tremor and so on|tremor",
        "tremor (essential)|tremor (essential)",
        "hepatitis A|hepatitis A",
      })
  void onlyWhatTheRecordNeedsStays(String text, String shortest) {
    assertThat(shortest(text)).isEqualTo(shortest);
  }
}
