package org.procedex.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.InvalidRulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the ingestion each time it is due; a run that fails is logged, and the next one happens. */
final class ScheduledRuns implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

  private final IngestSettings settings;
  private final ProgramVersion version;
  private final StopRequest stop = new StopRequest();
  private final AtomicReference<@Nullable Ingestion> active = new AtomicReference<>();
  private final AtomicReference<@Nullable LastRun> last = new AtomicReference<>();
  private final AtomicReference<@Nullable Instant> lastSuccess = new AtomicReference<>();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  ScheduledRuns(IngestSettings settings, ProgramVersion version) {
    this.settings = settings;
    this.version = version;
  }

  /** Starts from what the history says of the run before this process. */
  void remember() {
    try {
      List<RunHistory.Run> runs = new RunHistory(settings.work()).last(1);
      runs.stream().flatMap(run -> remembered(run).stream()).findFirst().ifPresent(this::ended);
    } catch (IngestException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  private static Optional<LastRun> remembered(RunHistory.Run run) {
    if (run.start() == null || run.duration() == null) {
      return Optional.empty();
    }
    Instant start = run.start().atZone(ZoneId.systemDefault()).toInstant();
    LastRun.Outcome outcome =
        switch (run.outcome()) {
          case "COMPLETED" -> LastRun.Outcome.COMPLETED;
          case "STOPPED" -> LastRun.Outcome.STOPPED;
          default -> LastRun.Outcome.FAILED;
        };
    return Optional.of(
        new LastRun(
            outcome,
            start,
            start.plus(run.duration()),
            run.counts(),
            outcome == LastRun.Outcome.FAILED ? "before this process started" : ""));
  }

  @Override
  public void run() {
    Ingestion ingestion = new Ingestion(settings, version, new LoggedProgress());
    active.set(ingestion);
    if (stop.made()) {
      ingestion.stop();
    }
    Instant start = Instant.now();
    try {
      IngestReport report = ingestion.run();
      completed.incrementAndGet();
      ended(new LastRun(LastRun.Outcome.COMPLETED, start, Instant.now(), RunCounts.of(report), ""));
      log(report);
    } catch (StoppedException e) {
      LOG.info("{}", e.getMessage());
      ended(new LastRun(LastRun.Outcome.STOPPED, start, Instant.now(), RunCounts.NONE, ""));
    } catch (RuntimeException | Error e) {
      // Whatever it is, for example a jar that was replaced meanwhile: health has to tell it.
      String message =
          e instanceof IngestException || e instanceof InvalidRulesException
              ? String.valueOf(e.getMessage())
              : Failures.describe(e);
      failed.incrementAndGet();
      ended(new LastRun(LastRun.Outcome.FAILED, start, Instant.now(), RunCounts.NONE, message));
      LOG.error("the run failed, the next one happens when it is due: {}", message);
    } finally {
      active.set(null);
    }
  }

  private static void log(IngestReport report) {
    RunCounts counts = RunCounts.of(report);
    LOG.info(
        "run completed in {} s: {} read, {} new, {} changed, {} removed, {} extracted, {} rejected,"
            + " {} records",
        String.format(Locale.ROOT, "%.1f", report.duration().toMillis() / 1000.0),
        counts.read(),
        counts.fresh(),
        counts.changed(),
        counts.removed(),
        report.extracted(),
        counts.rejected(),
        counts.records());
  }

  private void ended(LastRun run) {
    last.set(run);
    if (run.outcome() == LastRun.Outcome.COMPLETED) {
      lastSuccess.set(run.end());
    }
  }

  /** Ends the run at work, where there is one, at its next article. */
  void stop() {
    stop.make();
    Ingestion running = active.get();
    if (running != null) {
      running.stop();
    }
  }

  boolean isActive() {
    return active.get() != null;
  }

  Optional<LastRun> last() {
    return Optional.ofNullable(last.get());
  }

  /** Time since the last success ended; empty where none is known. */
  Optional<Duration> sinceSuccess() {
    return Optional.ofNullable(lastSuccess.get()).map(end -> Duration.between(end, Instant.now()));
  }

  long completed() {
    return completed.get();
  }

  long failed() {
    return failed.get();
  }
}
