package org.procedex.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.procedex.dataset.PublishedDataset;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs the ingestion job once. */
public final class Ingestion {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final IngestSettings settings;
  private final ProgramVersion version;
  private final IngestProgress progress;

  /** An ingestion with the given settings. */
  public Ingestion(IngestSettings settings, ProgramVersion version, IngestProgress progress) {
    this.settings = settings;
    this.version = version;
    this.progress = progress;
  }

  /**
   * Takes in what is new, changed or gone, and publishes.
   *
   * @throws IngestException when the job failed; the dataset before stays
   * @throws org.procedex.rules.InvalidRulesException when the rules cannot be used
   */
  public IngestReport run() {
    Instant start = Instant.now();
    RuleBook rules =
        settings.rules() == null ? RuleBook.builtIn() : RuleBook.load(settings.rules());
    WorkLock lock = WorkLock.take(settings.work(), PATIENCE, progress);
    try {
      return run(rules, start);
    } finally {
      lock.close();
    }
  }

  private IngestReport run(RuleBook rules, Instant start) {
    try (ConfigurableApplicationContext context = open(rules)) {
      recover(context);
      JobExecution execution = start(context);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
      IngestTally tally = context.getBean(IngestTally.class);
      PublishedDataset dataset = Objects.requireNonNull(tally.dataset());
      return new IngestReport(
          tally.read(),
          tally.fresh(),
          tally.changed(),
          tally.removed(),
          context.getBean(ArticleExtraction.class).bytes(),
          dataset,
          Duration.between(start, Instant.now()));
    }
  }

  private ConfigurableApplicationContext open(RuleBook rules) {
    SpringApplication application = new SpringApplication(IngestConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(WorkFolder.properties(settings.work()));
    application.addInitializers(
        context -> {
          GenericApplicationContext generic = (GenericApplicationContext) context;
          generic.registerBean(IngestSettings.class, () -> settings);
          generic.registerBean(RuleBook.class, () -> rules);
          generic.registerBean(ProgramVersion.class, () -> version);
          generic.registerBean(IngestProgress.class, () -> progress);
        });
    return application.run();
  }

  /** An execution that a killed process left as started is closed; its committed work stays. */
  private static void recover(ConfigurableApplicationContext context) {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    for (JobExecution left : repository.findRunningJobExecutions(IngestConfiguration.JOB)) {
      operator.recover(left);
    }
  }

  private JobExecution start(ConfigurableApplicationContext context) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString("started", Instant.now().toString())
            .addString("input", settings.input().toString(), false)
            .addString("output", settings.output().toString(), false);
    try {
      return context
          .getBean(JobOperator.class)
          .start(context.getBean("ingestJob", Job.class), parameters.toJobParameters());
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new IngestException("expected the job to start but found: " + e.getMessage(), e);
    }
  }

  private static IngestException failure(JobExecution execution) {
    Map<String, Throwable> causes = new HashMap<>();
    execution.getAllFailureExceptions().forEach(e -> causes.putIfAbsent(String.valueOf(e), e));
    Throwable first = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    Throwable root = first;
    while (root != null && root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String found =
        first == null
            ? execution.getExitStatus().getExitCode()
            : first instanceof org.procedex.dataset.PublishException
                ? String.valueOf(first.getMessage())
                : root.getClass().getSimpleName() + ": " + root.getMessage();
    return new IngestException(
        "the ingestion failed: " + found + "; the dataset before is unchanged",
        first == null ? new IllegalStateException(found) : first);
  }
}
