package org.procedex.validate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.procedex.rules.RecordType;

/**
 * How an article's extracted records compare with its gold.
 *
 * @param counts by scheme and type
 * @param semEval by SemEval scheme and type
 * @param right for each detail of the matched records, how many are right
 * @param judged every extracted record with the schemes by which it is true
 * @param found for each gold record, in order, the extracted one that matches it by each scheme
 * @param errors in the order of the text
 */
public record ArticleComparison(
    String articleId,
    Map<Scheme, Map<RecordType, Counts>> counts,
    Map<SemEval, Map<RecordType, Counts>> semEval,
    Map<Detail, Counts> right,
    List<Judged> judged,
    List<GoldFound> found,
    List<ExtractionError> errors) {

  /** What is said of a record besides its span. */
  public enum Detail {
    STRENGTH,
    NEGATED,
    LINK
  }

  /** An extracted record and whether it is true. */
  public record Judged(Annotation extracted, Map<Scheme, Boolean> isTrue) {}

  /** A gold record and what was extracted for it; a scheme by which nothing matches is absent. */
  public record GoldFound(Annotation gold, Map<Scheme, Annotation> by) {}

  Counts counts(Scheme scheme) {
    return total(counts.getOrDefault(scheme, Map.of()));
  }

  static Counts total(Map<RecordType, Counts> byType) {
    return byType.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  static <K extends Enum<K>> Map<K, Map<RecordType, Counts>> table(Class<K> schemes, K[] values) {
    Map<K, Map<RecordType, Counts>> table = new EnumMap<>(schemes);
    for (K scheme : values) {
      Map<RecordType, Counts> byType = new EnumMap<>(RecordType.class);
      for (RecordType type : RecordType.values()) {
        byType.put(type, Counts.NONE);
      }
      table.put(scheme, byType);
    }
    return table;
  }
}
