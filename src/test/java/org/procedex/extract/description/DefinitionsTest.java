package org.procedex.extract.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.extract.ExtractedRecord;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** What a sentence makes a procedure by saying what it is, and by which names it is known then. */
class DefinitionsTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<String> procedures(String text) {
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
        .filter(record -> record.type() == RecordType.PROCEDURE)
        .map(ExtractedRecord::value)
        .toList();
  }

  @Test
  void aDefinitionMakesAnyWordAProcedure() {
    String rest = " Zorbing is contraindicated in sepsis.\n";
    assertThat(procedures("Zorbing\n\nZorbing is a procedure that widens the bladder." + rest))
        .containsExactly("zorbing");
    assertThat(procedures("Zorbing\n\nZorbing is a disease that widens the bladder." + rest))
        .isEmpty();
  }

  @Test
  void aDrugIsNotMadeAProcedure() {
    String text = "Hearts\n\nPropranolol is a treatment that slows the heart.\n";
    assertThat(procedures(text)).isEmpty();
  }

  @Test
  void twoNamesAreOneProcedureWhereASentenceSaysSo() {
    String rest = " is an operation. Bladder augmentation is contraindicated in sepsis.\n";
    assertThat(procedures("Vesicoplasty\n\nVesicoplasty, also called bladder augmentation," + rest))
        .containsExactly("vesicoplasty");
    assertThat(procedures("Vesicoplasty\n\nVesicoplasty" + rest))
        .containsExactly("vesicoplasty", "bladder augmentation");
  }
}
