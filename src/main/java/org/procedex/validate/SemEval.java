package org.procedex.validate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.procedex.rules.RecordType;

/**
 * The four schemes of SemEval-2013 task 9.1: each compares spans across types.
 *
 * @see <a href="https://aclanthology.org/S13-2056/">Segura-Bedmar, Martínez and Herrero-Zazo 2013,
 *     SemEval-2013 Task 9</a>
 */
public enum SemEval {
  /** The same span and the same type. */
  STRICT,
  /** The same span, whatever the type. */
  EXACT,
  /** The same span, or half for spans that overlap; whatever the type. */
  PARTIAL,
  /** Spans that overlap, and the same type. */
  TYPE;

  private static final long SAME_BOTH = 1_000_000_000_000_000L;
  private static final long SAME_SPAN = 100_000_000_000L;
  private static final long SAME_TYPE = 10_000_000L;

  /** The scheme's name in files. */
  public String label() {
    return "semeval-" + name().toLowerCase(Locale.ROOT);
  }

  /** A record with the places to compare. */
  record Placed(RecordType type, List<Place> places) {}

  /** Counts by scheme and type: a pair under the gold's type, the rest under its own. */
  static Map<SemEval, Map<RecordType, Counts>> compare(List<Placed> gold, List<Placed> extracted) {
    Map<SemEval, Map<RecordType, Counts>> table = ArticleComparison.table(SemEval.class, values());
    Assignment assignment = new Assignment(gold.size(), extracted.size());
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < extracted.size(); j++) {
        long weight = weight(gold.get(i), extracted.get(j));
        if (weight > 0) {
          assignment.allow(i, j, weight);
        }
      }
    }
    int[] partner = assignment.best();
    boolean[] taken = new boolean[extracted.size()];
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        taken[partner[i]] = true;
        pair(table, gold.get(i), extracted.get(partner[i]));
      } else {
        add(table, gold.get(i).type(), new Counts(1, 0, 0, 0));
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        add(table, extracted.get(j).type(), new Counts(0, 1, 0, 0));
      }
    }
    return table;
  }

  private static long weight(Placed gold, Placed extracted) {
    boolean sameSpan = gold.places().equals(extracted.places()) && !gold.places().isEmpty();
    boolean sameType = gold.type() == extracted.type();
    double overlap = Likeness.overlap(gold.places(), extracted.places());
    if (overlap <= 0) {
      return 0;
    }
    long base = sameSpan ? (sameType ? SAME_BOTH : SAME_SPAN) : sameType ? SAME_TYPE : 1;
    return base + Math.round(overlap * 1000);
  }

  private static void pair(
      Map<SemEval, Map<RecordType, Counts>> table, Placed gold, Placed extracted) {
    boolean sameSpan = gold.places().equals(extracted.places());
    boolean sameType = gold.type() == extracted.type();
    RecordType type = gold.type();
    add(table, STRICT, type, sameSpan && sameType ? 1 : 0, 0);
    add(table, EXACT, type, sameSpan ? 1 : 0, 0);
    add(table, PARTIAL, type, 1, sameSpan ? 0 : 1);
    add(table, TYPE, type, sameType ? 1 : 0, 0);
  }

  private static void add(
      Map<SemEval, Map<RecordType, Counts>> table,
      SemEval scheme,
      RecordType type,
      long matched,
      long partial) {
    table.get(scheme).merge(type, new Counts(1, 1, matched, partial), Counts::plus);
  }

  private static void add(
      Map<SemEval, Map<RecordType, Counts>> table, RecordType type, Counts counts) {
    for (SemEval scheme : values()) {
      table.get(scheme).merge(type, counts, Counts::plus);
    }
  }
}
