package org.procedex.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.validate.Counts;
import org.procedex.validate.DatasetDifference;
import org.procedex.validate.DatasetDifference.Change;
import org.procedex.validate.DatasetDifference.Difference;
import org.procedex.validate.Evaluation;
import org.procedex.validate.Floor;
import org.procedex.validate.Interval;
import org.procedex.validate.Scheme;
import org.procedex.validate.Score;
import org.procedex.validate.SemEval;
import org.procedex.validate.ValidationReport;

/** A validation's scores as a table for a terminal. */
public final class ScoreTable {
  private static final int WORST_RULES = 5;

  private final ValidationReport report;
  private final Evaluation evaluation;
  private final StringBuilder out = new StringBuilder();

  private ScoreTable(ValidationReport report) {
    this.report = report;
    this.evaluation = report.evaluation();
  }

  /** The table, each line ended. */
  public static String of(ValidationReport report) {
    return new ScoreTable(report).print();
  }

  /** What fell short of a floor, in words. */
  public static String shortfall(Floor floor, ValidationReport report) {
    OptionalDouble reached = floor.reached(report.evaluation(), report.scheme());
    return String.format(
        Locale.ROOT,
        "expected a %s F1 of %s or more for %s but found %s",
        report.scheme().label(),
        figure(OptionalDouble.of(floor.least())),
        floor.type(),
        reached.isEmpty() ? "n/a: neither gold nor extracted records" : figure(reached));
  }

  private String print() {
    line("%d articles, scheme %s", evaluation.articles().size(), report.scheme().label());
    line(
        "%-18s %9s %9s %9s  %-15s %6s %6s %6s",
        "", "precision", "recall", "F1", "95% of F1", "true", "false", "missed");
    for (RecordType type : RecordType.values()) {
      row(evaluation.score(report.scheme().label(), type.name()));
    }
    row(evaluation.score(report.scheme().label(), "ALL"));
    for (Score score : evaluation.scores()) {
      if (score.scheme().equals(report.scheme().label()) && score.counts() == null) {
        row(score);
      }
    }
    out.append('\n');
    for (Scheme scheme : Scheme.values()) {
      if (scheme != report.scheme()) {
        row(evaluation.score(scheme.label(), "ALL"), scheme.label());
      }
    }
    for (SemEval scheme : SemEval.values()) {
      row(evaluation.score(scheme.label(), "ALL"), scheme.label());
    }
    out.append('\n');
    details();
    rules();
    difference(report.difference());
    evaluation.warnings().forEach(warning -> line("warning: %s", warning));
    return out.toString();
  }

  private void row(Score score) {
    row(score, score.counts() == null ? score.average() : score.type());
  }

  private void row(Score score, String label) {
    Counts counts = score.counts();
    line(
        "%-18s %9s %9s %9s  %-15s %6s %6s %6s",
        label,
        figure(score.precision().value()),
        figure(score.recall().value()),
        figure(score.f1().value()),
        interval(score.f1().interval()),
        counts == null ? "" : Long.toString(counts.matched()),
        counts == null ? "" : Long.toString(counts.spurious()),
        counts == null ? "" : Long.toString(counts.missed()));
  }

  private void details() {
    for (String detail : List.of("strength", "negated", "link")) {
      Score score = evaluation.score("detail", detail);
      Counts counts = score.counts();
      line(
          "%-18s %9s  right in %d of %d matched records  %s",
          detail,
          figure(score.precision().value()),
          counts == null ? 0 : counts.matched(),
          counts == null ? 0 : counts.extracted(),
          interval(score.precision().interval()));
    }
  }

  private void rules() {
    List<Evaluation.RuleScore> worst =
        evaluation.rules().stream()
            .filter(rule -> spurious(rule) > 0)
            .sorted(
                java.util.Comparator.comparingLong(this::spurious)
                    .reversed()
                    .thenComparing(Evaluation.RuleScore::rule))
            .limit(WORST_RULES)
            .toList();
    if (!worst.isEmpty()) {
      out.append('\n');
      line("rules with the most false records (all in rules.csv)");
    }
    for (Evaluation.RuleScore rule : worst) {
      line("  %-48s %d of %d false", rule.rule(), spurious(rule), rule.extracted());
    }
  }

  private long spurious(Evaluation.RuleScore rule) {
    return rule.extracted() - rule.isTrue().getOrDefault(report.scheme(), 0L);
  }

  private void difference(@Nullable DatasetDifference difference) {
    if (difference == null) {
      return;
    }
    out.append('\n');
    line("against the baseline (each record in comparison.csv)");
    for (Difference one : difference.differences()) {
      Interval interval = one.interval();
      line(
          "  %-18s F1 %s  %s  not better in %.1f%% of samples",
          one.type(),
          one.f1().isEmpty() ? "n/a" : String.format(Locale.ROOT, "%+.3f", one.f1().getAsDouble()),
          interval == null
              ? "n/a"
              : String.format(Locale.ROOT, "[%+.3f, %+.3f]", interval.low(), interval.high()),
          one.notBetter() * 100);
    }
    for (Change change : Change.values()) {
      long count =
          difference.changed().stream().filter(record -> record.change() == change).count();
      line("  %-18s %d", change.label(), count);
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String figure(OptionalDouble value) {
    return value.isEmpty() ? "n/a" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
  }

  private static String interval(@Nullable Interval interval) {
    return interval == null
        ? "n/a"
        : String.format(Locale.ROOT, "[%.3f, %.3f]", interval.low(), interval.high());
  }
}
