package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;

/** The job by spring-batch-test: its steps, what they read and wrote. */
class IngestJobTest {
  @TempDir Path folder;

  @Test
  void everyStepReadsAndWritesWhatIsDue() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (int i = 0; i < 130; i++) {
      Files.writeString(input.resolve(i + ".txt"), "Hip arthroscopy is used to treat gout " + i);
    }
    IngestSettings settings =
        new IngestSettings(
            input, folder.resolve("output"), folder.resolve("work"), null, 2, false, false, 1000);
    IngestJob.Edition edition =
        new IngestJob.Edition(RuleBook.builtIn(), new ProgramVersion("test"));
    RunWatch watch = new RunWatch(new IngestTally(), IngestProgress.silent(), new StopRequest());
    try (WorkDatabase database = WorkDatabase.open(settings.work());
        IngestJob job = new IngestJob(database, settings, edition, watch)) {
      JobOperatorTestUtils utils =
          new JobOperatorTestUtils(database.operator(), database.repository());
      utils.setJob(job.job());
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
}
