package org.procedex.jobs;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

/** The last run as metrics; NaN where there is none yet, or it did not come to that count. */
final class RunsMetrics implements MeterBinder {
  private static final String SECONDS = "seconds";

  private final ScheduledRuns runs;

  RunsMetrics(ScheduledRuns runs) {
    this.runs = runs;
  }

  /** What a gauge shows of a run. */
  private interface Measure {
    double of(LastRun run);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counter(registry, "completed", ScheduledRuns::completed);
    counter(registry, "failed", ScheduledRuns::failed);
    Gauge.builder("procedex.run.active", runs, r -> r.isActive() ? 1 : 0)
        .description("1 while a run is at work")
        .register(registry);
    Gauge.builder("procedex.last.success.age", runs, RunsMetrics::sinceSuccess)
        .description("Time since the last run that completed")
        .baseUnit(SECONDS)
        .register(registry);
    gauge("procedex.last.run.success", run -> run.outcome() == LastRun.Outcome.FAILED ? 0 : 1)
        .description("0 when the last run failed")
        .register(registry);
    gauge("procedex.last.run.age", run -> seconds(run.end(), Instant.now()))
        .description("Time since the last run ended")
        .baseUnit(SECONDS)
        .register(registry);
    gauge("procedex.last.run.duration", run -> seconds(run.start(), run.end()))
        .description("How long the last run took")
        .baseUnit(SECONDS)
        .register(registry);
    articles(registry, "read", RunCounts::read);
    articles(registry, "new", RunCounts::fresh);
    articles(registry, "changed", RunCounts::changed);
    articles(registry, "removed", RunCounts::removed);
    articles(registry, "rejected", RunCounts::rejected);
    gauge("procedex.last.run.records", run -> count(run.counts().records()))
        .description("Records of the dataset that the last run published")
        .register(registry);
  }

  private static double sinceSuccess(ScheduledRuns runs) {
    return runs.sinceSuccess().map(age -> age.toMillis() / 1e3).orElse(Double.NaN);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1e3;
  }

  private static double count(long count) {
    return count == RunCounts.UNKNOWN ? Double.NaN : count;
  }

  private Gauge.Builder<ScheduledRuns> gauge(String name, Measure measure) {
    return Gauge.builder(name, runs, r -> r.last().map(measure::of).orElse(Double.NaN));
  }

  private void articles(MeterRegistry registry, String kind, ToLongFunction<RunCounts> counts) {
    gauge("procedex.last.run.articles", run -> count(counts.applyAsLong(run.counts())))
        .tag("kind", kind)
        .description("Articles of the last run")
        .register(registry);
  }

  private void counter(
      MeterRegistry registry, String outcome, ToLongFunction<ScheduledRuns> count) {
    FunctionCounter.builder("procedex.runs", runs, count::applyAsLong)
        .tag("outcome", outcome)
        .description("Runs since the process started")
        .register(registry);
  }
}
