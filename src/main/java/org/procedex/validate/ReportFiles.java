package org.procedex.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.Csv;
import org.procedex.validate.DatasetDifference.Changed;
import org.procedex.validate.DatasetDifference.Difference;
import org.procedex.validate.Evaluation.RuleScore;
import org.procedex.validate.Score.Measure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a validation's files; {@code output-schema/validation/} describes them. Nothing in them
 * depends on when or where the validation ran.
 */
public final class ReportFiles {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DIGITS = 4;

  private final ValidationReport report;

  private ReportFiles(ValidationReport report) {
    this.report = report;
  }

  /** Writes every file into a folder; says their names. */
  public static List<String> write(ValidationReport report, Path folder) {
    ReportFiles files = new ReportFiles(report);
    List<String> names = new ArrayList<>();
    GoldFiles.write(folder.resolve("scores.json"), files.json().getBytes(StandardCharsets.UTF_8));
    names.add("scores.json");
    files.table(folder, names, "scores.csv", files.scores());
    files.table(folder, names, "rules.csv", files.rules());
    files.table(folder, names, "errors.csv", files.errors());
    DatasetDifference difference = report.difference();
    if (difference != null) {
      files.table(folder, names, "comparison.csv", comparison(difference));
    }
    return names;
  }

  private void table(Path folder, List<String> names, String name, List<String[]> rows) {
    GoldFiles.write(folder.resolve(name), Csv.rows(rows));
    names.add(name);
  }

  private List<String[]> scores() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "scheme",
          "average",
          "type",
          "gold",
          "extracted",
          "matched",
          "partial",
          "spurious",
          "missed",
          "precision",
          "precision_low",
          "precision_high",
          "recall",
          "recall_low",
          "recall_high",
          "f1",
          "f1_low",
          "f1_high"
        });
    for (Score score : report.evaluation().scores()) {
      List<String> row = new ArrayList<>(List.of(score.scheme(), score.average(), score.type()));
      Counts counts = score.counts();
      if (counts == null) {
        row.addAll(List.of("", "", "", "", "", ""));
      } else {
        for (long count :
            new long[] {
              counts.gold(),
              counts.extracted(),
              counts.matched(),
              counts.partial(),
              counts.spurious(),
              counts.missed()
            }) {
          row.add(Long.toString(count));
        }
      }
      for (Measure measure : List.of(score.precision(), score.recall(), score.f1())) {
        Interval interval = measure.interval();
        row.add(cell(measure.value()));
        row.add(interval == null ? "" : number(interval.low()).toPlainString());
        row.add(interval == null ? "" : number(interval.high()).toPlainString());
      }
      rows.add(row.toArray(new String[0]));
    }
    return rows;
  }

  private List<String[]> rules() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "rule",
          "type",
          "extracted",
          "exact",
          "relaxed",
          "linked",
          "precision_exact",
          "precision_relaxed",
          "precision_linked"
        });
    for (RuleScore rule : report.evaluation().rules()) {
      List<String> row = new ArrayList<>();
      row.add(rule.rule());
      row.add(rule.type().name());
      row.add(Long.toString(rule.extracted()));
      for (Scheme scheme : Scheme.values()) {
        row.add(Long.toString(rule.isTrue(scheme)));
      }
      for (Scheme scheme : Scheme.values()) {
        row.add(number((double) rule.isTrue(scheme) / rule.extracted()).toPlainString());
      }
      rows.add(row.toArray(new String[0]));
    }
    return rows;
  }

  private List<String[]> errors() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "kind", "article_id", "type", "gold_type", "gold_text", "gold_start", "gold_end",
          "gold_procedure", "text", "start_offset", "end_offset", "procedure", "rule", "sentence",
          "detail"
        });
    for (ExtractionError error : report.evaluation().errors()) {
      Annotation subject = error.subject();
      List<String> row = new ArrayList<>();
      row.add(error.kind().label());
      row.add(subject.articleId());
      row.add(subject.type().name());
      Annotation gold = error.gold();
      row.add(gold == null ? "" : gold.type().name());
      cells(row, gold);
      cells(row, error.extracted());
      row.add(error.rule());
      row.add(Csv.cell(error.sentence()));
      row.add(Csv.cell(error.detail()));
      rows.add(row.toArray(new String[0]));
    }
    return rows;
  }

  /** Text, both offsets, procedure. */
  private static void cells(List<String> row, @Nullable Annotation annotation) {
    if (annotation == null) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    Integer start = annotation.start();
    Integer end = annotation.end();
    row.add(Csv.cell(annotation.text()));
    row.add(start == null ? "" : start.toString());
    row.add(end == null ? "" : end.toString());
    row.add(Csv.cell(annotation.procedure()));
  }

  private static List<String[]> comparison(DatasetDifference difference) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "change", "article_id", "type", "text", "start_offset", "end_offset", "procedure", "rule"
        });
    for (Changed changed : difference.changed()) {
      List<String> row = new ArrayList<>();
      row.add(changed.change().label());
      row.add(changed.record().articleId());
      row.add(changed.record().type().name());
      cells(row, changed.record());
      row.add(changed.rule());
      rows.add(row.toArray(new String[0]));
    }
    return rows;
  }

  private String json() {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json =
        MAPPER.writer().with(new DefaultPrettyPrinter()).createGenerator(out)) {
      Evaluation evaluation = report.evaluation();
      json.writeStartObject();
      json.writeStringProperty("scheme", report.scheme().label());
      json.writeNumberProperty("articles", evaluation.articles().size());
      json.writeNumberProperty("bootstrap_samples", Bootstrap.SAMPLES);
      json.writeArrayPropertyStart("scores");
      evaluation.scores().forEach(score -> score(json, score));
      json.writeEndArray();
      json.writeArrayPropertyStart("rules");
      evaluation.rules().forEach(rule -> rule(json, rule));
      json.writeEndArray();
      json.writeArrayPropertyStart("warnings");
      evaluation.warnings().forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("floors");
      report.floors().forEach(floor -> floor(json, floor));
      json.writeEndArray();
      DatasetDifference difference = report.difference();
      if (difference != null) {
        json.writeArrayPropertyStart("baseline");
        difference.differences().forEach(one -> difference(json, one));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void score(JsonGenerator json, Score score) {
    json.writeStartObject();
    json.writeStringProperty("scheme", score.scheme());
    json.writeStringProperty("average", score.average());
    json.writeStringProperty("type", score.type());
    Counts counts = score.counts();
    if (counts != null) {
      json.writeNumberProperty("gold", counts.gold());
      json.writeNumberProperty("extracted", counts.extracted());
      json.writeNumberProperty("matched", counts.matched());
      json.writeNumberProperty("partial", counts.partial());
      json.writeNumberProperty("spurious", counts.spurious());
      json.writeNumberProperty("missed", counts.missed());
    }
    measure(json, "precision", score.precision());
    measure(json, "recall", score.recall());
    measure(json, "f1", score.f1());
    json.writeEndObject();
  }

  private static void measure(JsonGenerator json, String name, Measure measure) {
    number(json, name, measure.value());
    interval(json, name + "_interval", measure.interval());
  }

  private static void interval(JsonGenerator json, String name, @Nullable Interval interval) {
    if (interval == null) {
      json.writeNullProperty(name);
    } else {
      json.writeArrayPropertyStart(name);
      json.writeNumber(number(interval.low()));
      json.writeNumber(number(interval.high()));
      json.writeEndArray();
    }
  }

  private static void rule(JsonGenerator json, RuleScore rule) {
    json.writeStartObject();
    json.writeStringProperty("rule", rule.rule());
    json.writeStringProperty("type", rule.type().name());
    json.writeNumberProperty("extracted", rule.extracted());
    for (Scheme scheme : Scheme.values()) {
      json.writeNumberProperty(scheme.label(), rule.isTrue(scheme));
    }
    json.writeEndObject();
  }

  private void floor(JsonGenerator json, Floor floor) {
    json.writeStartObject();
    json.writeStringProperty("type", floor.type());
    json.writeName("least");
    json.writeNumber(number(floor.least()));
    number(json, "reached", floor.reached(report.evaluation(), report.scheme()));
    json.writeBooleanProperty("holds", floor.holds(report.evaluation(), report.scheme()));
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("type", difference.type());
    number(json, "f1_difference", difference.f1());
    interval(json, "interval", difference.interval());
    json.writeName("share_not_better");
    json.writeNumber(number(difference.notBetter()));
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, OptionalDouble value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeName(name);
      json.writeNumber(number(value.getAsDouble()));
    }
  }

  private static String cell(OptionalDouble value) {
    return value.isEmpty() ? "" : number(value.getAsDouble()).toPlainString();
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
