package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** How strongly a text says that something speaks against what is done. */
class StrengthTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contraindications/There is no absolute contraindication to it, but caution is called for in the \
          following situations:/1. gout/2. anemia|relative relative
          Contraindications/All of them are relative and have to be weighed against the pain:/- gout/- \
          anemia|relative relative
          Contraindications/Its contraindications are only relative: gout and anemia.|relative relative
          Contraindications/1. gout/2. anemia|unstated unstated
          Absolute and relative contraindications/1. gout/2. anemia|unstated unstated
          Contraindications/It should be used carefully in:/- gout/- anemia/Its contraindications: deafness and \
          blindness.|relative relative unstated unstated
          Contraindications/Caution is needed in the following:/1. gout/Vesicoplasty is forbidden in these \
          patients./1. anemia|relative unstated
          Contraindications/Patients are relatively young:/1. gout/2. anemia|unstated unstated
          Contraindications/- gout/- anemia/These are all relative contraindications.|relative relative
          Contraindications/The relative ones are: gout and anemia.|relative relative
          It should be avoided during pregnancy unless absolutely necessary.|unstated
          It must not be used in pregnancy because the womb bleeds even with careful technique.|unstated
          For patients with gout, it is absolutely forbidden.|absolute
          It is contraindicated in gout.|unstated
          It is temporarily not done during pregnancy.|relative
          It is not suitable for gout, the needle is chosen carefully.|unstated
          """)
  void contraindications(String lines, String expected) {
    String text =
        "Vesicoplasty\n\nVesicoplasty is a common operation.\n\n" + lines.replace('/', '\n');
    assertThat(
            PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
                .filter(found -> found.type() == RecordType.CONTRAINDICATION && !found.negated())
                .map(found -> found.strength().name().toLowerCase(java.util.Locale.ROOT))
                .toList())
        .as(text)
        .containsExactly(expected.split(" "));
  }
}
