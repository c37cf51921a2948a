package org.procedex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.procedex.jobs.IngestSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of everything that ingests. */
final class IngestOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "Folder of the articles, *.txt at any depth; only read (default: input).")
  private Path input = Path.of("input");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the dataset (default: output).")
  private Path output = Path.of("output");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "Folder of the state between runs (default: work).")
  private Path work = Path.of("work");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of rule files to use in place of the built-in ones.")
  private @Nullable Path rules;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Workers (default: the number of cores).")
  private @Nullable Integer threads;

  @Option(names = "--full", description = "Extract every article again, changed or not.")
  private boolean full;

  @Option(names = "--spreadsheet", description = "Write dataset.xlsx beside the CSV files.")
  private boolean spreadsheet;

  @Option(
      names = "--max-article-bytes",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Larger files are rejected (default: 10000000).")
  private long largest = 10_000_000;

  Path work() {
    return work;
  }

  /** The settings, once they make sense. */
  IngestSettings settings() {
    if (!Files.isDirectory(input)) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "expected a folder of articles for --input but found none at " + input);
    }
    Integer wanted = threads;
    int workers = wanted == null ? Runtime.getRuntime().availableProcessors() : wanted;
    if (workers < 1) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "expected at least 1 for --threads but found " + workers);
    }
    return new IngestSettings(input, output, work, rules, workers, full, spreadsheet, largest);
  }
}
