package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;

class ListMarkersTest {
  private static final RuleBook RULES = RuleBook.builtIn();

  /** The level of each marker in order; "-" for a bullet within a line. */
  private static String levels(String text) {
    Tokens tokens = Tokenizer.tokenize(text.replace("/", "\n"), RULES.lexicon());
    ListMarkers markers = ListMarkers.find(tokens);
    StringBuilder levels = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      if (markers.isAt(at)) {
        levels.append(markers.isInLine(at) ? "-" : markers.level(at));
      }
    }
    return levels.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Gout / 2. Pain                          | 11",
        "1. Gout / a) of the toe / b) of the knee / 2. Pain | 1221",
        "A. Gout / 1. new / 2. old / B. Pain / 1. mild / C. Fever | 122121",
        "a. Gout/b. Gas/c. Pus/d. Pain/e. Wind/f. Itch/g. Rash/h. Burn/i. Fever | 111111111",
        "i. Gout / ii. Pain                         | 11",
        "It helps in (1) gout; (2) pain             | 11",
        "About 1.5 mg in 2 doses                    | ''",
        "It is used to - Relieve pain. - Stop bleeding | --",
        "It may help: - Gout - a disease - Pain     | --",
        "A well - known cure                        | ''",
      })
  void numbersContinueAListAndLeaveWhatOnlyCountsInTheText(String text, String levels) {
    assertThat(levels(text)).isEqualTo(levels);
  }
}
