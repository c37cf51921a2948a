package org.procedex.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.ExtractedRecord;
import org.procedex.rules.RecordType;

/**
 * Merges the records that say the same of the same procedure into one with all mentions.
 *
 * <p>The same are: equal words but for case, articles, hyphens, inflection and the vocabulary's
 * synonyms; near-identical words; praise that comes to the same ({@link Gist}); and, where one
 * sentence repeats the other, words that overlap by half, and praise in any words. The first place
 * gives the words. Merging a merged list changes nothing.
 */
public final class RecordMerger {
  private static final Comparator<ExtractedRecord> IN_TEXT_ORDER =
      Comparator.comparing(record -> record.first().span());

  private final List<ExtractedRecord> records;
  private final List<MergedRecord> procedures = new ArrayList<>();
  private final Map<ExtractedRecord, Integer> procedureOf = new IdentityHashMap<>();

  private RecordMerger(List<ExtractedRecord> records) {
    this.records = records;
  }

  /**
   * One record for each thing said: procedures first, then the rest, each in text order.
   *
   * @param text the article that the spans point into
   * @param records as extracted, or merged before
   * @param repeats the article's repeated sentences
   */
  public static List<ExtractedRecord> merge(
      String text, List<ExtractedRecord> records, List<Repeat> repeats) {
    RecordMerger merger = new RecordMerger(records);
    merger.mergeProcedures();
    List<ExtractedRecord> merged = new ArrayList<>();
    merger.procedures.forEach(procedure -> merged.add(procedure.build()));
    merged.addAll(merger.statements(repeats));
    return merged;
  }

  private List<ExtractedRecord> sorted(boolean areProcedures) {
    List<ExtractedRecord> sorted = new ArrayList<>();
    for (ExtractedRecord record : records) {
      if (record.type() == RecordType.PROCEDURE == areProcedures) {
        sorted.add(record);
      }
    }
    sorted.sort(IN_TEXT_ORDER);
    return sorted;
  }

  private void mergeProcedures() {
    Map<ValueWords, Integer> byName = new HashMap<>();
    for (ExtractedRecord record : sorted(true)) {
      ValueWords words = ValueWords.of(record.value(), RecordType.PROCEDURE);
      @Nullable Integer known = words.isEmpty() ? null : byName.get(words);
      if (known == null) {
        procedureOf.put(record, procedures.size());
        byName.putIfAbsent(words, procedures.size());
        procedures.add(new MergedRecord(record, words, null, -1));
      } else {
        procedureOf.put(record, known);
        procedures.get(known).add(record);
      }
    }
  }

  private int procedure(ExtractedRecord record) {
    return record.procedure() < 0 ? -1 : procedureOf.get(records.get(record.procedure()));
  }

  private static @Nullable Gist gist(ExtractedRecord record) {
    if (record.type() != RecordType.ADVANTAGE) {
      return null;
    }
    Gist gist = Gist.of(record.value());
    return gist.isEmpty() ? null : gist;
  }

  private List<ExtractedRecord> statements(List<Repeat> repeats) {
    StatementIndex index = new StatementIndex(repeats);
    List<MergedRecord> kept = new ArrayList<>();
    for (ExtractedRecord record : sorted(false)) {
      Subject subject = new Subject(record.type(), procedure(record), record.negated());
      ValueWords words = ValueWords.of(record.value(), record.type());
      @Nullable Gist gist = gist(record);
      @Nullable MergedRecord same = index.find(subject, words, gist, record.first().sentence());
      if (same == null) {
        MergedRecord fresh = new MergedRecord(record, words, gist, subject.procedure());
        index.add(subject, fresh);
        kept.add(fresh);
      } else {
        same.add(record);
      }
    }
    List<ExtractedRecord> merged = new ArrayList<>();
    kept.forEach(record -> merged.add(record.build()));
    return merged;
  }
}
