package org.procedex.extract.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.extract.ExtractedRecord;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** Which procedure the last sentence of a text is said of. */
class DiscourseTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<String> procedures(String text, String condition) {
    List<ExtractedRecord> records =
        PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records();
    return records.stream()
        .filter(record -> record.type() == RecordType.INDICATION)
        .filter(record -> record.value().equals(condition))
        .map(record -> record.procedure() < 0 ? "" : records.get(record.procedure()).value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gastropexy is older than pyloroplasty. It is used for torsion. | gastropexy",
        "Gastropexy is old. Pyloroplasty is new. It is used for torsion. | pyloroplasty",
        "Gastropexy is old. Formerly, pyloroplasty was done. It is used for torsion. | gastropexy",
        "Gastropexy is old. It replaces pyloroplasty. It is used for torsion. | gastropexy",
        "Gastropexy is old; pyloroplasty is new and it is used for torsion. | pyloroplasty",
      })
  void itTakesUpWhatWasSpokenOfLast(String text, String procedure) {
    String page = "Gastropexy\n\nGastropexy is an operation on the stomach.\n\n" + text + "\n";
    assertThat(procedures(page, "torsion")).containsExactly(procedure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gastropexy and pyloroplasty are old. The former is used for torsion. | gastropexy",
        "Gastropexy and pyloroplasty are old. The latter is used for torsion. | pyloroplasty",
        "Gastropexy is old. Pyloroplasty is new. The former is used for torsion. | gastropexy",
      })
  void theFormerAndTheLatterTakeUpTwo(String text, String procedure) {
    String page = "Gastropexy\n\nGastropexy is an operation on the stomach.\n\n" + text + "\n";
    assertThat(procedures(page, "torsion")).containsExactly(procedure);
  }

  @ParameterizedTest
  @CsvSource({
    "Gastropexy and pyloroplasty are used for torsion.",
    "Gastropexy and pyloroplasty are old. Both are used for torsion.",
    "Gastropexy and pyloroplasty are old. These procedures are used for torsion.",
  })
  void whatIsSaidOfTwoIsSaidOfEach(String text) {
    String page = "Gastropexy\n\nGastropexy is an operation on the stomach.\n\n" + text + "\n";
    assertThat(procedures(page, "torsion")).containsExactlyInAnyOrder("gastropexy", "pyloroplasty");
  }
}
