package org.procedex.benchmark;

import java.nio.file.Path;
import org.procedex.jobs.IngestProgress;
import org.procedex.jobs.IngestSettings;
import org.procedex.jobs.Ingestion;
import org.procedex.jobs.ProgramVersion;

/** The whole job several times in one JVM, each time from nothing. */
final class WarmIngest {
  private static final int RUNS = 4;

  private WarmIngest() {}

  /** The cost of the last run. */
  static Stopwatch.Cost measure(Path articles, Path scratch, int threads) {
    Stopwatch.Cost last = new Stopwatch.Cost(0, 0);
    for (int run = 0; run < RUNS; run++) {
      Path data = scratch.resolve("run-" + run);
      IngestSettings settings =
          new IngestSettings(
              articles,
              data.resolve("output"),
              data.resolve("work"),
              null,
              threads,
              false,
              false,
              10_000_000);
      Ingestion ingestion = new Ingestion(settings, new ProgramVersion("benchmark"), IngestProgress.silent());
      last = Stopwatch.process(ingestion::run);
      System.err.println("run " + run + ": cpu and wall " + last.line());
    }
    return last;
  }
}
