package org.procedex.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.procedex.validate.ArticleComparison;
import org.procedex.validate.GoldSet;
import org.procedex.validate.ValidationReport;

/** What the steps of one validation hand on to each other. */
final class ValidationProgress {
  private @Nullable GoldSet gold;
  private @Nullable GoldSet baseline;
  private final List<ArticleComparison> compared = new ArrayList<>();
  private @Nullable ValidationReport report;

  void read(GoldSet read, @Nullable GoldSet older) {
    gold = read;
    baseline = older;
  }

  GoldSet gold() {
    return Objects.requireNonNull(gold, "gold is read first");
  }

  @Nullable GoldSet baseline() {
    return baseline;
  }

  void compared(List<? extends ArticleComparison> more) {
    compared.addAll(more);
  }

  List<ArticleComparison> compared() {
    return compared;
  }

  void reported(ValidationReport made) {
    report = made;
  }

  @Nullable ValidationReport report() {
    return report;
  }
}
