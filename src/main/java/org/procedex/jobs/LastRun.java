package org.procedex.jobs;

import java.time.Instant;

/**
 * How the last run of a schedule went.
 *
 * @param message what was wrong; empty where nothing was
 */
record LastRun(Outcome outcome, Instant start, Instant end, RunCounts counts, String message) {
  enum Outcome {
    COMPLETED,
    FAILED,
    STOPPED
  }
}
