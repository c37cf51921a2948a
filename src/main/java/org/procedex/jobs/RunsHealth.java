package org.procedex.jobs;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy unless the last run failed; the details say how it went and how old it is. */
final class RunsHealth implements HealthIndicator {
  private final ScheduledRuns runs;

  RunsHealth(ScheduledRuns runs) {
    this.runs = runs;
  }

  @Override
  public Health health() {
    Health.Builder health =
        runs.last().map(RunsHealth::of).orElseGet(() -> Health.up().withDetail("outcome", "NONE"));
    runs.sinceSuccess()
        .ifPresent(age -> health.withDetail("lastSuccessAgeSeconds", age.toSeconds()));
    return health.withDetail("active", runs.isActive()).build();
  }

  private static Health.Builder of(LastRun run) {
    Health.Builder health =
        run.outcome() == LastRun.Outcome.FAILED
            ? Health.down().withDetail("message", run.message())
            : Health.up();
    RunCounts counts = run.counts();
    health
        .withDetail("outcome", run.outcome().name())
        .withDetail("started", run.start().toString())
        .withDetail("ageSeconds", Duration.between(run.end(), Instant.now()).toSeconds())
        .withDetail("durationSeconds", Duration.between(run.start(), run.end()).toMillis() / 1e3);
    if (counts.read() != RunCounts.UNKNOWN) {
      health
          .withDetail("read", counts.read())
          .withDetail("new", counts.fresh())
          .withDetail("changed", counts.changed())
          .withDetail("removed", counts.removed());
    }
    if (counts.records() != RunCounts.UNKNOWN) {
      health.withDetail("rejected", counts.rejected()).withDetail("records", counts.records());
    }
    return health;
  }
}
