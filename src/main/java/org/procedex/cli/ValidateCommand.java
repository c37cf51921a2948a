package org.procedex.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.procedex.jobs.Validation;
import org.procedex.jobs.ValidationSettings;
import org.procedex.report.ScoreTable;
import org.procedex.validate.Floor;
import org.procedex.validate.GoldFiles;
import org.procedex.validate.GoldSet;
import org.procedex.validate.Scheme;
import org.procedex.validate.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code validate}: scores a dataset against gold, or turns gold into another format. */
@Command(
    name = "validate",
    description = {
      "Scores the published dataset against gold files; exit code 1 below --min-f1.",
      "With --export: turns gold (or, without --gold, the dataset) into another format."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "FILE_OR_DIR",
      description = "Gold: CSV, JSON Lines, Label Studio's JSON, brat's .ann, or a folder of them.")
  private @Nullable Path gold;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description =
          "The dataset to judge, or another annotator's gold in its place (default: output).")
  private Path output = Path.of("output");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      defaultValue = "validation",
      description = "Folder of what it writes (default: validation).")
  private Path report = Path.of("validation");

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      defaultValue = "relaxed",
      description = "exact, relaxed or linked: what is shown and judged (default: relaxed).")
  private Scheme scheme = Scheme.RELAXED;

  @Option(
      names = "--min-f1",
      paramLabel = "[TYPE=]X",
      split = ",",
      description = "Least F1, of all types or of one (CONTRAINDICATION=0.8); repeatable.")
  private List<String> floors = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "An older dataset of the same articles to compare with.")
  private @Nullable Path baseline;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "The articles' texts, where they do not lie beside the gold.")
  private @Nullable Path articles;

  @Option(
      names = "--write-confidence",
      paramLabel = "FILE",
      description = "Write each rule's measured counts, as confidence.yaml of a rules folder.")
  private @Nullable Path confidence;

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      description = "Write csv, jsonl, label-studio or brat into --report instead of scoring.")
  private @Nullable String export;

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    Path from = gold;
    String format = export;
    if (format != null) {
      if (!GoldFiles.formats().contains(format)) {
        throw new ParameterException(
            command.commandLine(),
            "expected one of " + GoldFiles.formats() + " for --export but found " + format);
      }
      int records = GoldSet.export(from == null ? output : from, format, articles, report);
      out.println(records + " records written to " + report + " as " + format);
      return 0;
    }
    if (from == null) {
      throw new ParameterException(
          command.commandLine(), "expected gold to score against: --gold FILE_OR_DIR");
    }
    ValidationReport made =
        new Validation(
                new ValidationSettings(
                    from, output, baseline, articles, report, scheme, floors(command)))
            .run();
    out.print(ScoreTable.of(made));
    out.println("report  " + report.resolve("scores.json") + " and errors.csv beside it");
    Path measured = confidence;
    if (measured != null) {
      Files.writeString(measured, made.evaluation().confidence().toYaml());
      out.println("confidence  " + measured);
    }
    List<Floor> below = made.below();
    PrintWriter err = command.commandLine().getErr();
    for (Floor floor : below) {
      err.println("procedex: " + ScoreTable.shortfall(floor, made));
    }
    return below.isEmpty() ? 0 : Main.FAILED;
  }

  private List<Floor> floors(CommandSpec command) {
    try {
      return floors.stream().map(Floor::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--min-f1: " + e.getMessage(), e);
    }
  }
}
