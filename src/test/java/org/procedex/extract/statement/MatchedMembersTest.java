package org.procedex.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** One match, several records: how many, and with which words. */
class MatchedMembersTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<String> members(String sentence) {
    String text =
        "Vesicoplasty\n\nVesicoplasty is an operation that enlarges the bladder. "
            + sentence
            + "\n";
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
        .filter(record -> record.type() != RecordType.PROCEDURE)
        .map(record -> record.first().span().of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Indications include incontinence; a small bladder; and fistula."
            + "|incontinence/small bladder/fistula",
        "It is used to relieve back pain and incontinence.|back pain/incontinence",
        "Vesicoplasty is used if there is incontinence, fistula or fever."
            + "|incontinence/fistula/fever",
        "Most patients can go home the same day.|Most patients can go home the same day",
      })
  void eachMemberHasItsOwnWords(String sentence, String members) {
    assertThat(members(sentence)).containsExactly(members.split("/"));
  }
}
