package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The job by spring-batch-test: its steps, what they read and wrote. */
class IngestJobTest {
  @TempDir Path folder;

  @Test
  void everyStepReadsAndWritesWhatIsDue() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (int i = 0; i < 130; i++) {
      Files.writeString(input.resolve(i + ".txt"), "Hip arthroscopy is used to treat gout " + i);
    }
    try (ConfigurableApplicationContext context = open(input)) {
      JobOperatorTestUtils utils =
          new JobOperatorTestUtils(
              context.getBean(JobOperator.class), context.getBean(JobRepository.class));
      utils.setJob(context.getBean("ingestJob", Job.class));
      JobExecution execution = utils.startJob();
      assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(execution.getStepExecutions().stream().map(StepExecution::getStepName))
          .contains("scan", "extract", "publish");
      long written =
          execution.getStepExecutions().stream()
              .filter(step -> step.getStepName().startsWith("extract-partition"))
              .mapToLong(StepExecution::getWriteCount)
              .sum();
      assertThat(written).isEqualTo(130);
      assertThat(Files.readAllLines(folder.resolve("output/articles.csv"))).hasSize(131);
    }
  }

  private ConfigurableApplicationContext open(Path input) {
    IngestSettings settings =
        new IngestSettings(
            input, folder.resolve("output"), folder.resolve("work"), null, 2, false, false, 1000);
    return new SpringApplicationBuilder(IngestConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .properties(WorkFolder.properties("file:", settings.work()))
        .initializers(
            context -> {
              GenericApplicationContext generic = (GenericApplicationContext) context;
              generic.registerBean(IngestSettings.class, () -> settings);
              generic.registerBean(RuleBook.class, RuleBook::builtIn);
              generic.registerBean(StopRequest.class, StopRequest::new);
              generic.registerBean(ProgramVersion.class, () -> new ProgramVersion("test"));
              generic.registerBean(IngestProgress.class, IngestProgress::silent);
            })
        .run();
  }
}
