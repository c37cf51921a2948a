package org.procedex.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** What stands below a heading is what the heading says, and no more. */
class SectionRulesTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<String> below(String heading, String lines) {
    String text =
        "Vesicoplasty\n\nVesicoplasty is an operation on the bladder.\n\n## "
            + heading
            + "\n\n"
            + lines.replace(" / ", "\n")
            + "\n";
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
        .filter(found -> found.type() != RecordType.PROCEDURE)
        .map(found -> found.type().name().charAt(0) + " " + found.first().span().of(text))
        .sorted()
        .toList();
  }

  private static List<String> several(String records) {
    return records == null ? List.of() : Arrays.asList(records.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- Bladder stones: they are common / - Small bladder; I Bladder stones|I Small bladder",
        "- Pelvic: bladder stones / - Small bladder; I Small bladder|I bladder stones",
        "- Bladder stones / - Insert the catheter / - Wash the bladder; I Bladder stones",
        "- Bladder stones / - TBD; I Bladder stones",
        "Bladder stones Severe cystitis Chronic pain; I Bladder stones|I Chronic pain|I Severe cystitis",
        "Bladder stones and cystitis.; I Bladder stones|I cystitis",
      })
  void reasonsFor(String lines, String records) {
    assertThat(below("Indications", lines)).isEqualTo(several(records));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- None known; C None known",
        "- Avoid bleeding disorders / - Use gloves; C bleeding disorders",
        "- Ruptured bladder (laparotomy instead); C Ruptured bladder (laparotomy instead)|I Ruptured bladder",
        "- Liver failure /   - May lead to bleeding / - Shock; C Liver failure|C Shock",
      })
  void reasonsAgainst(String lines, String records) {
    assertThat(below("Contraindications", lines)).isEqualTo(several(records));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- Users report less pain / - Short stay; A Short stay|A less pain",
        "Less pain. The bladder is emptied in a few hours.; A Less pain",
        "- None; ",
      })
  void advantages(String lines, String records) {
    assertThat(below("Advantages", lines)).isEqualTo(several(records));
  }
}
