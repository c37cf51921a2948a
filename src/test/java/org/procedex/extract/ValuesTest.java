package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Span;

class ValuesTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static String value(String text) {
    return Values.of(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "  ", "\n", "\r\n", "\t", "\u0085", "\u00a0", "\u2003", "\u2028", "\u2029", "\u200b",
        "\u202f", "\u3000"
      })
  void everySpaceAndLineEndIsOneSpace(String space) {
    assertThat(value("Chronic" + space + "pancreatitis")).isEqualTo("chronic pancreatitis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[severe asthma](asthma.md)",
        "[Severe asthma",
        "**Severe** [asthma](asthma.md#signs)",
        "severe **asthma**",
        "severe [asthma](x)",
        "severe [[lung/asthma|asthma]]",
        "Severe **[[asthma",
      })
  void markupIsNoPartOfIt(String text) {
    assertThat(value(text)).isEqualTo("severe asthma");
  }

  @Test
  void bracketsOfTheWordsStay() {
    assertThat(value("pain [grade 3] of the hip")).isEqualTo("pain [grade 3] of the hip");
    assertThat(value("stage (2]( of 3")).isEqualTo("stage (2]( of 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severe asthma",
        "Severe asthma",
        "Severe Asthma",
        "Patients with severe asthma",
        "a patient with severe asthma",
        "patient suffering from severe asthma",
        "patients suffering severe asthma",
        "Patients that have severe asthma",
        "any person who suffers from severe asthma",
        "Those with severe asthma",
        "individuals having severe asthma",
        "people who have severe asthma",
        "People who are suffering from  severe asthma",
        "someone who has severe asthma",
        "patients diagnosed with severe asthma",
        "Cases of severe asthma",
        "have severe asthma",
        "The presence of severe asthma",
        "patients with a severe asthma",
        "patients with\r\nsevere asthma",
      })
  void whoHasItAndHowItBeginsMakesNoGroup(String text) {
    assertThat(value(text)).isEqualTo("severe asthma");
  }

  @ParameterizedTest
  @CsvSource({
    "Those who have had shingles,those who have had shingles",
    "patients who have undergone splenectomy,patients who have undergone splenectomy",
    "persons with a history of stroke,history of stroke",
    "children with asthma,children with asthma",
    "Women with asthma,women with asthma",
    "Patients,patients",
    "patients with,patients with",
    "having,having",
    "high fever,high fever",
    "ESWL,ESWL",
    "Crohn’s disease,Crohn's disease",
    "Wolff-Parkinson syndrome,Wolff-Parkinson syndrome",
    "X-ray scar,X-ray scar",
    "Long-standing gout,long-standing gout",
    "Non-Hodgkin lymphoma,non-Hodgkin lymphoma",
    "Crohn's Disease,Crohn's disease",
    "Tetralogy of Fallot,tetralogy of Fallot",
    "Type A Dissection,type A dissection",
    "e\u0301tat de mal,\u00e9tat de mal",
    "soft\u00adening,softening",
    "=1+1,=1+1",
    "A,A",
  })
  void whatSaysSomethingStays(String text, String expected) {
    assertThat(value(text)).isEqualTo(expected);
  }

  /** The values of the items of a list, one for each record. */
  private static List<String> ofItems(String... items) {
    String text =
        "Otoplasty is an operation that shapes the ear.\n\nContraindications:\n• "
            + String.join("\n• ", items)
            + "\n";
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records().stream()
        .filter(record -> record.type() == RecordType.CONTRAINDICATION)
        .map(record -> record.value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "hepatic and renal failure,hepatic failure; renal failure",
    "Hepatic/renal failure,hepatic failure; renal failure",
    "Patients with hepatic or renal failure,hepatic failure; renal failure",
    "severe liver and kidney insufficiency,severe liver insufficiency; severe kidney insufficiency",
    "benign and malignant tumors of the adrenal gland,"
        + "benign tumors of the adrenal gland; malignant tumors of the adrenal gland",
    "Thoracic/abdominal aortic dissection,thoracic aortic dissection; abdominal aortic dissection",
    "trauma/postoperative bleeding,trauma bleeding; postoperative bleeding",
    "recurrent or refractory Clostridium difficile infection,"
        + "recurrent Clostridium difficile infection; refractory Clostridium difficile infection",
    "Pregnant and lactating women,pregnant women; lactating women",
    "hepatic & renal failure,hepatic failure; renal failure",
    "Cardiac or renal failure,cardiac failure; renal failure",
  })
  void aSharedWordIsGivenToEachMemberOfOneRecord(String item, String value) {
    assertThat(ofItems(item)).containsExactly(value);
  }

  @Test
  void threeMembersShareAsWell() {
    assertThat(ofItems("serious heart, liver and kidney failure"))
        .containsExactly("serious heart failure; serious liver failure; serious kidney failure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head and neck cancer",
        "spinal and bulbar muscular atrophy",
        "epithelioid and clear cell sarcoma",
        "hepatic and chronic renal failure",
        "sphincter/peptic stricture",
        "type 1 and 3 diabetes",
        "bladder and bowel control problems",
        "motivated and compliant patients",
      })
  void whatIsNotCertainStays(String item) {
    assertThat(ofItems(item)).containsExactly(item);
  }

  @Test
  void ofTwoRecordsTheOneThatLostTheWordGetsItBack() {
    String text =
        "Radiotherapy is a treatment. Radiotherapy is used to treat childhood brain and spinal cord"
            + " tumors.\n";
    assertThat(PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64))).records())
        .filteredOn(record -> record.type() == RecordType.INDICATION)
        .extracting(record -> record.value())
        .containsExactly("childhood brain tumors", "spinal cord tumors");
  }
}
