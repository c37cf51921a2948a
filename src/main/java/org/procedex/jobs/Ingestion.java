package org.procedex.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.procedex.dataset.PublishedDataset;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs the ingestion job once. */
public final class Ingestion {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** How many runs the history keeps. */
  static final int HISTORY = 100;

  private static final String INTACT = "the dataset before is unchanged";
  private static final int PRUNED_AT_ONCE = 1000;

  private final IngestSettings settings;
  private final ProgramVersion version;
  private final IngestProgress progress;
  private final StopRequest stop = new StopRequest();

  /** An ingestion with the given settings. */
  public Ingestion(IngestSettings settings, ProgramVersion version, IngestProgress progress) {
    this.settings = settings;
    this.version = version;
    this.progress = progress;
  }

  /** Asks a run, from another thread, to end at the next article; what is done stays done. */
  public void stop() {
    stop.make();
  }

  /**
   * Takes in what is new, changed or gone, and publishes.
   *
   * @throws IngestException when the job failed; the dataset before stays
   * @throws StoppedException when asked to stop; the dataset before stays
   * @throws org.procedex.rules.InvalidRulesException when the rules cannot be used
   */
  public IngestReport run() {
    Instant start = Instant.now();
    CompletableFuture<RuleBook> rules = rules();
    FolderLock.Wait wait = new FolderLock.Wait(PATIENCE, progress, stop);
    FolderLock lock = FolderLock.take(settings.work(), FolderLock.Kind.WORK, wait);
    try {
      return runOnSoundState(rules, start);
    } catch (IngestException | StoppedException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      throw failed(e);
    } finally {
      lock.close();
    }
  }

  /**
   * Rules of one's own are read first: where they are bad, nothing is touched. Those of the program
   * are sound, so they are read while the database opens.
   */
  private CompletableFuture<RuleBook> rules() {
    Path own = settings.rules();
    return own == null
        ? CompletableFuture.supplyAsync(RuleBook::builtIn)
        : CompletableFuture.completedFuture(RuleBook.load(own));
  }

  /** Where the state turns out to be damaged, the run begins again without what is. */
  private IngestReport runOnSoundState(CompletableFuture<RuleBook> rules, Instant start) {
    StateFile state = new StateFile(settings.work());
    try {
      return runOnDisk(rules, start, Trust.ALL);
    } catch (RuntimeException e) {
      if (StateFile.isDamage(e) && state.exists()) {
        progress.rebuilding(state.setAside());
        return runOnDisk(rules, start, Trust.ALL);
      }
      if (Failures.chain(e).stream().anyMatch(DamagedArticleException.class::isInstance)) {
        progress.healing();
        return runOnDisk(rules, start, Trust.WHAT_IS_SOUND);
      }
      throw e instanceof IngestException || e instanceof StoppedException ? e : failed(e);
    }
  }

  /** What of the rendered articles is taken as it is. */
  private enum Trust {
    ALL,
    WHAT_IS_SOUND
  }

  /** What a run comes to whose state could not be written is told by why it could not. */
  private IngestReport runOnDisk(CompletableFuture<RuleBook> rules, Instant start, Trust trust) {
    try (StateDisk disk = new StateDisk(stop::make)) {
      IngestReport report;
      try {
        report = run(rules, disk, start, trust);
      } catch (RuntimeException e) {
        throw disk.failure().<RuntimeException>map(Ingestion::failed).orElse(e);
      }
      if (disk.failure().isPresent()) {
        IOException refusal = disk.failure().get();
        throw new IngestException(
            "the dataset is published, but the state of the run could not be written: "
                + Failures.describe(refusal)
                + "; the next run takes in again what is not in it",
            refusal);
      }
      return report;
    }
  }

  private IngestReport run(
      CompletableFuture<RuleBook> rules, StateDisk disk, Instant start, Trust trust) {
    RunWatch watch = new RunWatch(new IngestTally(), progress, stop);
    try (WorkDatabase database = open(disk);
        IngestJob job =
            new IngestJob(
                database, settings, new IngestJob.Edition(rules.join(), version), watch)) {
      if (trust == Trust.WHAT_IS_SOUND) {
        job.state().checkAll();
      }
      recover(database);
      JobExecution execution = start(database.operator(), job.job());
      IngestTally tally = watch.tally();
      if (execution.getStatus() == BatchStatus.STOPPED) {
        keep(tally, execution, database.repository());
        throw new StoppedException();
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        IngestException failure = failed(causes(execution));
        try {
          keep(tally, execution, database.repository());
        } catch (RuntimeException e) {
          failure.addSuppressed(e);
        }
        throw failure;
      }
      keep(tally, execution, database.repository());
      PublishedDataset dataset = Objects.requireNonNull(tally.dataset());
      return new IngestReport(
          tally.read(),
          tally.fresh(),
          tally.changed(),
          tally.removed(),
          job.extraction().articles(),
          job.extraction().bytes(),
          dataset,
          Duration.between(start, Instant.now()));
    }
  }

  private WorkDatabase open(StateDisk disk) {
    try {
      return WorkDatabase.open(disk.prefix(), settings.work());
    } catch (RuntimeException | OutOfMemoryError e) {
      boolean lengths =
          Failures.isMemoryShort(e)
              && new StateFile(settings.work()).isSmallFor(Runtime.getRuntime().maxMemory());
      if (lengths) {
        throw new DamagedStateException(e);
      }
      throw e;
    }
  }

  /** An execution that a killed process left as started is closed; its committed work stays. */
  private static void recover(WorkDatabase database) {
    for (JobExecution left : database.repository().findRunningJobExecutions(IngestJob.NAME)) {
      database.operator().recover(left);
    }
  }

  private JobExecution start(JobOperator operator, Job job) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString("started", Instant.now().toString())
            .addString("input", settings.input().toString(), false)
            .addString("output", settings.output().toString(), false);
    try {
      return operator.start(job, parameters.toJobParameters());
    } catch (JobExecutionException e) {
      throw new IngestException("expected the job to start but found: " + e.getMessage(), e);
    }
  }

  /** Takes the counts down in the history, and drops runs that are too old for it. */
  private static void keep(IngestTally tally, JobExecution execution, JobRepository repository) {
    tally.counts().save(execution.getExecutionContext());
    repository.updateExecutionContext(execution);
    List<JobInstance> old = repository.getJobInstances(IngestJob.NAME, HISTORY, PRUNED_AT_ONCE);
    old.forEach(repository::deleteJobInstance);
  }

  private static Throwable causes(JobExecution execution) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    if (failures.isEmpty()) {
      return new IllegalStateException(execution.getExitStatus().getExitCode());
    }
    IllegalStateException all = new IllegalStateException("the job failed", failures.get(0));
    failures.stream().skip(1).forEach(all::addSuppressed);
    return all;
  }

  private static IngestException failed(Throwable cause) {
    String found = Failures.describe(cause);
    return new IngestException(
        "the ingestion failed: " + found + (found.endsWith(INTACT) ? "" : "; " + INTACT), cause);
  }
}
