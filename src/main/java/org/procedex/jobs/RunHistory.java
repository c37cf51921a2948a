package org.procedex.jobs;

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
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The history of runs, out of the job repository. */
public final class RunHistory {
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
   * @param outcome {@code COMPLETED}, {@code FAILED}, {@code STOPPED} …
   * @param counts the run's counts, as {@code ingest} printed them; empty where it did not end
   */
  public record Run(
      long id,
      @Nullable LocalDateTime start,
      @Nullable Duration duration,
      String outcome,
      String counts) {}

  /** The last runs, the newest first; empty where the folder holds none. */
  public List<Run> last(int most) {
    if (!Files.exists(work.resolve(WorkFolder.DATABASE + ".mv.db"))) {
      return List.of();
    }
    SpringApplication application = new SpringApplication(Reading.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(WorkFolder.properties(work));
    try (ConfigurableApplicationContext context = application.run()) {
      JobRepository repository = context.getBean(JobRepository.class);
      List<Run> runs = new ArrayList<>();
      for (JobInstance instance : repository.getJobInstances(IngestConfiguration.JOB, 0, most)) {
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
        execution.getExecutionContext().getString("counts", ""));
  }

  @Configuration(proxyBeanMethods = false)
  @org.springframework.boot.autoconfigure.ImportAutoConfiguration({
    org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration.class,
    org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration.class,
    org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration.class,
    org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration.class,
    org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration.class,
    org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration.class
  })
  static class Reading {}
}
