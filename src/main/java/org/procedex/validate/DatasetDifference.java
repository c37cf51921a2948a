package org.procedex.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.validate.ArticleComparison.GoldFound;
import org.procedex.validate.ArticleComparison.Judged;

/** Two datasets on the same gold: what the newer one gained and lost. */
public final class DatasetDifference {
  private final Evaluation before;
  private final Evaluation after;
  private final Scheme scheme;

  /**
   * A difference by a scheme.
   *
   * @param before of the older dataset, on the same articles
   */
  public DatasetDifference(Evaluation before, Evaluation after, Scheme scheme) {
    this.before = before;
    this.after = after;
    this.scheme = scheme;
  }

  /** What became of a record. */
  public enum Change {
    /** A gold record that only the newer dataset has. */
    FOUND,
    /** A gold record that only the older dataset has. */
    LOST,
    /** A false record that only the newer dataset has. */
    FALSE_NEW,
    /** A false record that only the older dataset has. */
    FALSE_GONE;

    /** The change's name in files. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A record that came or went, with the rule that made it. */
  public record Changed(Change change, Annotation record, String rule) {}

  /** Everything that came or went, article by article. */
  public List<Changed> changed() {
    List<Changed> changed = new ArrayList<>();
    for (int i = 0; i < after.articles().size(); i++) {
      ArticleComparison old = before.articles().get(i);
      ArticleComparison fresh = after.articles().get(i);
      gold(old, fresh, changed);
      spurious(fresh, old, Change.FALSE_NEW, changed);
      spurious(old, fresh, Change.FALSE_GONE, changed);
    }
    return changed;
  }

  private void gold(ArticleComparison old, ArticleComparison fresh, List<Changed> changed) {
    for (int i = 0; i < fresh.found().size(); i++) {
      GoldFound now = fresh.found().get(i);
      Annotation then = old.found().get(i).by().get(scheme);
      Annotation here = now.by().get(scheme);
      if (here != null && then == null) {
        changed.add(new Changed(Change.FOUND, now.gold(), here.source().rule()));
      } else if (here == null && then != null) {
        changed.add(new Changed(Change.LOST, now.gold(), then.source().rule()));
      }
    }
  }

  private record Key(RecordType type, String text, String procedure, @Nullable Integer start) {
    static Key of(Annotation record) {
      return new Key(record.type(), record.text(), record.procedure(), record.start());
    }
  }

  private void spurious(
      ArticleComparison in, ArticleComparison notIn, Change change, List<Changed> changed) {
    Map<Key, Integer> there = new HashMap<>();
    for (Judged judged : notIn.judged()) {
      if (!judged.isTrue().getOrDefault(scheme, false)) {
        there.merge(Key.of(judged.extracted()), 1, Integer::sum);
      }
    }
    for (Judged judged : in.judged()) {
      if (!judged.isTrue().getOrDefault(scheme, false)
          && there.merge(Key.of(judged.extracted()), -1, Integer::sum) < 0) {
        changed.add(new Changed(change, judged.extracted(), judged.extracted().source().rule()));
      }
    }
  }

  /**
   * The difference of a type's F1.
   *
   * @param f1 newer less older; empty where either is undefined
   * @param interval paired bootstrap over articles; null where undefined
   * @param notBetter share of bootstrap samples in which the newer is not better
   */
  public record Difference(
      String type, OptionalDouble f1, @Nullable Interval interval, double notBetter) {}

  /** The differences of F1 for each type, and for all under {@code ALL}. */
  public List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    for (RecordType type : RecordType.values()) {
      differences.add(
          difference(
              type.name(),
              article ->
                  article.counts().getOrDefault(scheme, Map.of()).getOrDefault(type, Counts.NONE)));
    }
    differences.add(difference(Score.ALL, article -> article.counts(scheme)));
    return differences;
  }

  private Difference difference(String type, Function<ArticleComparison, Counts> counts) {
    List<Counts> old = before.articles().stream().map(counts).toList();
    List<Counts> fresh = after.articles().stream().map(counts).toList();
    Function<int[], OptionalDouble> statistic =
        draws -> {
          OptionalDouble a = total(draws, old).f1();
          OptionalDouble b = total(draws, fresh).f1();
          return a.isPresent() && b.isPresent()
              ? OptionalDouble.of(b.getAsDouble() - a.getAsDouble())
              : OptionalDouble.empty();
        };
    int[] once = new int[fresh.size()];
    java.util.Arrays.fill(once, 1);
    return new Difference(
        type,
        statistic.apply(once),
        after.bootstrap().of(statistic),
        after.bootstrap().notAbove(statistic));
  }

  private static Counts total(int[] draws, List<Counts> each) {
    Counts total = Counts.NONE;
    for (int i = 0; i < each.size(); i++) {
      Counts counts = each.get(i);
      total =
          total.plus(
              new Counts(
                  draws[i] * counts.gold(),
                  draws[i] * counts.extracted(),
                  draws[i] * counts.matched(),
                  0));
    }
    return total;
  }
}
