package org.procedex.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.procedex.jobs.Schedule;
import org.procedex.jobs.ScheduleSettings;
import org.procedex.jobs.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schedule}: stays up and ingests when due. */
@Command(
    name = "schedule",
    description = "Stays up and ingests when due; health and metrics over HTTP.",
    mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private IngestOptions options = new IngestOptions();

  @Option(
      names = "--cron",
      paramLabel = "EXPR",
      description =
          "When to ingest: minute, hour, day, month, weekday (a field for seconds may come first).")
  private @Nullable String cron;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description =
          "At once, and then that long after the end of each run: 30s, 5m, 1h, 1d or PT5M.")
  private @Nullable String every;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where the endpoints listen (default: 127.0.0.1).")
  private String address = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "On which port; 0 for any (default: 8080).")
  private int port = 8080;

  @Override
  public Integer call() {
    Schedule schedule = schedule();
    EndOnSignal end = EndOnSignal.of(schedule::stop, EndOnSignal.After.EXIT_DONE);
    try {
      schedule.run();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    } finally {
      end.close();
    }
    return 0;
  }

  private Schedule schedule() {
    try {
      return new Schedule(
          new ScheduleSettings(options.settings(), timing(), address, port),
          ProcedexCommand.version());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Timing timing() {
    String at = cron;
    String length = every;
    if (at != null && length != null) {
      // One on the command line goes before one that is configured elsewhere.
      at = given("--cron") || !given("--every") ? at : null;
      length = given("--every") || !given("--cron") ? length : null;
    }
    if (at != null && length == null) {
      return Timing.cron(at);
    }
    if (length != null && at == null) {
      return Timing.every(length);
    }
    throw wrong(
        "expected one of --cron and --every but found " + (at == null ? "neither" : "both"));
  }

  private boolean given(String option) {
    return Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption(option);
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), String.valueOf(message));
  }
}
