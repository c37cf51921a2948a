package org.procedex.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

class RecordMergerTest {
  private static ExtractedRecord record(
      RecordType type, String value, int procedure, int at, int sentence) {
    Span span = new Span(at, at + 5);
    Mention mention = new Mention(span, span, sentence, "rule");
    return new ExtractedRecord(
        type, value, procedure, "", null, Strength.UNSTATED, false, List.of(mention));
  }

  private static List<ExtractedRecord> merge(List<ExtractedRecord> records, Repeat... repeats) {
    return RecordMerger.merge("", records, List.of(repeats));
  }

  private static List<ExtractedRecord> pair(String first, String second) {
    return List.of(
        record(RecordType.PROCEDURE, "vein closure", -1, 0, 0),
        record(RecordType.ADVANTAGE, first, 0, 10, 1),
        record(RecordType.ADVANTAGE, second, 0, 20, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "less trauma, little trauma",
    "fast recovery, quick recovery",
    "the short scar, short scars",
    "Low cost, low cost",
    "low-cost device, Low cost device",
    "short hospital stay, short stay"
  })
  void sameMeaning(String first, String second) {
    assertThat(merge(pair(first, second)))
        .hasSize(2)
        .last()
        .satisfies(record -> assertThat(record.mentions()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({
    "acute pancreatitis, chronic pancreatitis",
    "stage 2 tumor, stage 3 tumor",
    "no pain, pain",
    "type A dissection, type B dissection"
  })
  void anotherMeaning(String first, String second) {
    assertThat(merge(pair(first, second), new Repeat(2, 1, 0.9))).hasSize(3);
  }

  /** A sentence that repeats another tells no further praise, whatever its words are. */
  @Test
  void praiseInARepeatedSentenceIsTheFirst() {
    List<ExtractedRecord> records = pair("tiny scar", "hardly a trace");
    assertThat(merge(records)).hasSize(3);
    assertThat(merge(records, new Repeat(2, 1, 0.9))).hasSize(2);
  }

  @Test
  void repeatedSentencesNeedOverlapOnly() {
    List<ExtractedRecord> records = pair("short hospital stay", "short stay time");
    assertThat(merge(records)).hasSize(3);
    assertThat(merge(records, new Repeat(2, 1, 0.9))).hasSize(2);
  }

  @Test
  void proceduresAreRenumbered() {
    List<ExtractedRecord> merged =
        merge(
            List.of(
                record(RecordType.PROCEDURE, "vein closure", -1, 0, 0),
                record(RecordType.PROCEDURE, "Vein closures", -1, 10, 1),
                record(RecordType.PROCEDURE, "nerve block", -1, 20, 2),
                record(RecordType.INDICATION, "varices", 1, 40, 4),
                record(RecordType.INDICATION, "sciatica", 2, 30, 3)));
    assertThat(merged)
        .extracting(ExtractedRecord::value)
        .containsExactly("vein closure", "nerve block", "sciatica", "varices");
    assertThat(merged).extracting(ExtractedRecord::procedure).containsExactly(-1, -1, 1, 0);
  }

  @Test
  void idempotent() {
    Random random = new Random(3);
    String[] words = "less little fast quick pain no 2 scar scars stay the short acute".split(" ");
    for (int round = 0; round < 300; round++) {
      List<ExtractedRecord> records = new ArrayList<>();
      records.add(record(RecordType.PROCEDURE, "vein closure", -1, 0, 0));
      records.add(record(RecordType.PROCEDURE, "nerve block", -1, 1, 0));
      for (int i = 1; i < random.nextInt(30); i++) {
        StringBuilder value = new StringBuilder();
        for (int k = random.nextInt(5); k >= 0; k--) {
          value.append(words[random.nextInt(words.length)]).append(' ');
        }
        RecordType type = RecordType.values()[1 + random.nextInt(3)];
        records.add(record(type, value.toString(), random.nextInt(2), i * 10, i));
      }
      Repeat[] repeats = {new Repeat(5, 2, 1), new Repeat(7, 2, 0.8), new Repeat(9, 4, 0.9)};
      List<ExtractedRecord> merged = merge(records, repeats);
      assertThat(merge(merged, repeats)).isEqualTo(merged);
      assertThat(merged.stream().mapToInt(record -> record.mentions().size()).sum())
          .isEqualTo(records.size());
    }
  }
}
