package org.procedex.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.procedex.jobs.RunCounts;
import org.procedex.jobs.RunHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runs}: the history out of the job repository. */
@Command(
    name = "runs",
    description = "Shows the history of runs, the newest first.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "Folder of the state between runs (default: work).")
  private Path work = Path.of("work");

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many runs to show (default: 20).")
  private int last = 20;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<RunHistory.Run> runs = new RunHistory(work).last(last);
    out.printf(
        "%-6s %-19s %9s %-10s %9s %9s %9s %9s %9s %9s%n",
        "run",
        "started",
        "seconds",
        "outcome",
        "read",
        "new",
        "changed",
        "removed",
        "rejected",
        "records");
    for (RunHistory.Run run : runs) {
      Duration duration = run.duration();
      RunCounts counts = run.counts();
      out.printf(
          Locale.ROOT,
          "%-6d %-19s %9s %-10s %9s %9s %9s %9s %9s %9s%n",
          run.id(),
          run.start() == null ? "" : TIME.format(run.start()),
          duration == null ? "" : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0),
          run.outcome(),
          count(counts.read()),
          count(counts.fresh()),
          count(counts.changed()),
          count(counts.removed()),
          count(counts.rejected()),
          count(counts.records()));
    }
    out.flush();
    return 0;
  }

  private static String count(long count) {
    return count == RunCounts.UNKNOWN ? "-" : Long.toString(count);
  }
}
