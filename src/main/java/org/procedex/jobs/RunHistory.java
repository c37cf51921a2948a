package org.procedex.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/** The history of runs, out of the job repository. */
public final class RunHistory {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 5;

  /** The outcome of a run whose process ended without a word. */
  static final String KILLED = "KILLED";

  private final Path work;

  /** The history that a work folder holds. */
  public RunHistory(Path work) {
    this.work = work;
  }

  /**
   * A run.
   *
   * @param start when it started, local time; null where unknown
   * @param duration null where it has not ended
   * @param outcome {@code COMPLETED}, {@code FAILED}, {@code STOPPED}, {@code STARTED} while at
   *     work, {@code KILLED} where its process ended without a word
   * @param counts what it came to
   */
  public record Run(
      long id,
      @Nullable LocalDateTime start,
      @Nullable Duration duration,
      String outcome,
      RunCounts counts) {
    private Run settled() {
      return duration == null ? new Run(id, start, null, KILLED, counts) : this;
    }
  }

  /**
   * The last runs, the newest first; empty where the folder holds none. While a run is at work,
   * what is shown is at most a few seconds old.
   *
   * @throws IngestException when the state cannot be read
   */
  public List<Run> last(int most) {
    if (!new StateFile(work).exists()) {
      return List.of();
    }
    FolderLock.Wait wait =
        new FolderLock.Wait(PATIENCE, IngestProgress.silent(), new StopRequest());
    FolderLock lock;
    try {
      lock = FolderLock.take(work, FolderLock.Kind.WORK, wait);
    } catch (IngestException e) {
      return meanwhile(most, e);
    }
    try {
      // Nobody is at work: what has no end will have none.
      return read(work, most).stream().map(Run::settled).toList();
    } catch (DataAccessException e) {
      throw new IngestException(
          "expected the history of runs in "
              + work
              + " but found: "
              + Failures.describe(e)
              + (StateFile.isDamage(e) ? "; the next ingest sets the damaged state aside" : ""),
          e);
    } finally {
      lock.close();
    }
  }

  /** From a copy of the file, which is as whole as a kill at this moment would leave it. */
  private List<Run> meanwhile(int most, IngestException held) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Path copy = Files.createTempDirectory("procedex-runs");
        try {
          new StateFile(work).copyTo(copy);
          return read(copy, most);
        } finally {
          FileSystemUtils.deleteRecursively(copy);
        }
      } catch (IOException | DataAccessException e) {
        held.addSuppressed(e);
      }
    }
    throw held;
  }

  private static List<Run> read(Path work, int most) {
    try (WorkDatabase database = WorkDatabase.open(work)) {
      JobRepository repository = database.repository();
      List<Run> runs = new ArrayList<>();
      for (JobInstance instance : repository.getJobInstances(IngestJob.NAME, 0, most)) {
        for (JobExecution execution : repository.getJobExecutions(instance)) {
          runs.add(run(execution));
        }
      }
      return runs.subList(0, Math.min(most, runs.size()));
    }
  }

  private static Run run(JobExecution execution) {
    LocalDateTime start = execution.getStartTime();
    LocalDateTime end = execution.getEndTime();
    return new Run(
        execution.getId(),
        start,
        start == null || end == null ? null : Duration.between(start, end),
        execution.getStatus().name(),
        RunCounts.saved(execution.getExecutionContext()));
  }
}
