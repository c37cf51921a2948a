package org.procedex.extract.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.discourse.Readings;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RuleBook;

class NestingTest {
  private static Reading reading(String heading, String list) {
    return Readings.of("# Septoplasty\n\n## " + heading + "\n\n" + list);
  }

  private static Nesting nesting(Reading reading) {
    RuleBook rules = reading.page().rules();
    Coordination coordination = new Coordination(rules.classes(), rules.phraseEnds());
    SectionRules sections =
        new SectionRules(rules, reading.discourse(), coordination, reading.names());
    Nesting nesting = new Nesting(reading, sections);
    nesting.read(item -> false);
    return nesting;
  }

  private static List<String> sentences(Reading reading, Predicate<SentenceTokens> wanted) {
    String text = reading.tokens().text();
    return reading.sentences().all().stream()
        .filter(wanted)
        .map(sentence -> sentence.span().of(text))
        .toList();
  }

  @Test
  void aClassOfThingsIsALabelAndAConditionIsAnItem() {
    Reading reading =
        reading(
            "Indications",
            "- Breathing\n  - Snoring\n- Fracture of the nose\n  - After a fall\n- Polyps\n");
    Nesting nesting = nesting(reading);
    assertThat(sentences(reading, nesting::speaks)).contains("Fracture of the nose");
    assertThat(sentences(reading, nesting::speaks)).doesNotContain("Breathing");
  }

  @Test
  void onlyItemsWithDeeperOnesBelowAreParents() {
    Reading reading = reading("Indications", "- Breathing\n  - Snoring\n- Polyps\n");
    Nesting nesting = nesting(reading);
    assertThat(sentences(reading, each -> nesting.isParent(each.index())))
        .containsExactly("Breathing");
  }

  @Test
  void whatStandsBelowANoteThatGoesOnTellsOfTheItem() {
    Reading reading =
        reading(
            "Contraindications",
            "- Diabetes\\\n  Wounds heal badly in:\n  - Smokers\n- Pregnancy\n");
    Nesting nesting = nesting(reading);
    assertThat(sentences(reading, each -> nesting.isExplanation(each.block())))
        .containsExactly("Smokers");
  }

  @Test
  void whatStandsBelowANoteThatNamesIsAKind() {
    Reading reading =
        reading(
            "Contraindications", "- Diabetes\\\n  Including:\n  - Brittle diabetes\n- Pregnancy\n");
    Nesting nesting = nesting(reading);
    assertThat(sentences(reading, each -> nesting.isExplanation(each.block()))).isEmpty();
  }
}
