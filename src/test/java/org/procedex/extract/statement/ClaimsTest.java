package org.procedex.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.extract.ExtractedRecord;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** The same words are said of the procedure, or of something else. */
class ClaimsTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<RecordType> said(String sentence) {
    String text =
        "Vesicoplasty\n\nVesicoplasty is an operation that enlarges the bladder. "
            + sentence
            + "\n";
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
        .map(ExtractedRecord::type)
        .filter(type -> type != RecordType.PROCEDURE)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The wound heals well.",
        "Vesicoplasty reduces the pain.",
        "Severe asthma is contraindicated.",
        "Severe asthma is a contraindication.",
        "Vesicoplasty is used for incontinence.",
      })
  void isSaidOfTheProcedure(String sentence) {
    assertThat(said(sentence)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the wound heals well, the tube is removed.",
        "Before vesicoplasty, the nurse will reduce the pain.",
        "The routine use of plasma is contraindicated.",
        "Routine use of plasma is a contraindication.",
        "Propranolol is used for tremor.",
      })
  void isSupposedOrSaidOfSomethingElse(String sentence) {
    assertThat(said(sentence)).isEmpty();
  }
}
