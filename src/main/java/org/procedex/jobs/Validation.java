package org.procedex.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.procedex.validate.InvalidGoldException;
import org.procedex.validate.ValidationReport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs the validation job once. */
public final class Validation {
  private final ValidationSettings settings;

  /** A validation with the given settings. */
  public Validation(ValidationSettings settings) {
    this.settings = settings;
  }

  /**
   * Scores the dataset and writes the report's files.
   *
   * @throws InvalidGoldException holding everything that is wrong with the gold
   * @throws JobFailedException when the job failed for another reason
   */
  public ValidationReport run() {
    try (ConfigurableApplicationContext context = open()) {
      JobExecution execution =
          context
              .getBean(JobOperator.class)
              .start(
                  context.getBean("validationJob", Job.class),
                  new JobParametersBuilder()
                      .addString("started", Instant.now().toString())
                      .addString("gold", settings.gold().toString(), false)
                      .toJobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
      return Objects.requireNonNull(context.getBean(ValidationProgress.class).report());
    } catch (JobExecutionException e) {
      throw new JobFailedException("expected the validation to start", e);
    }
  }

  private ConfigurableApplicationContext open() {
    SpringApplication application = new SpringApplication(ValidationConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of(
            "logging.level.root", "ERROR",
            // A failed step is told once, by whoever started the job.
            "logging.level.org.springframework.batch", "OFF"));
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(ValidationSettings.class, () -> settings));
    return application.run();
  }

  private static RuntimeException failure(JobExecution execution) {
    Throwable cause =
        execution.getAllFailureExceptions().stream()
            .findFirst()
            .orElseGet(() -> new IllegalStateException(execution.getExitStatus().toString()));
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof InvalidGoldException invalid) {
        return invalid;
      }
    }
    return new JobFailedException("the validation failed", cause);
  }
}
