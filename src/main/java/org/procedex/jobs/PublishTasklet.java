package org.procedex.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.procedex.dataset.DatasetPublisher;
import org.procedex.dataset.PublishInfo;
import org.procedex.dataset.PublishedDataset;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Publishes the dataset from the state, in one step for its readers. */
final class PublishTasklet implements Tasklet {
  private final IngestSettings settings;
  private final ArticleState state;
  private final String rulesFingerprint;
  private final ProgramVersion version;
  private final IngestTally tally;
  private final IngestProgress progress;

  PublishTasklet(
      IngestSettings settings,
      ArticleState state,
      String rulesFingerprint,
      ProgramVersion version,
      IngestTally tally,
      IngestProgress progress) {
    this.settings = settings;
    this.state = state;
    this.rulesFingerprint = rulesFingerprint;
    this.version = version;
    this.tally = tally;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    progress.end();
    PublishInfo info =
        new PublishInfo(
            version.version(),
            rulesFingerprint,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            settings.spreadsheet());
    PublishedDataset dataset =
        DatasetPublisher.to(settings.output()).publish(state::payloads, state.rejected(), info);
    tally.published(dataset);
    context
        .getStepContext()
        .getStepExecution()
        .getJobExecution()
        .getExecutionContext()
        .putString("counts", counts(dataset));
    return RepeatStatus.FINISHED;
  }

  /** What the history of runs shows. */
  private String counts(PublishedDataset dataset) {
    return "read "
        + tally.read()
        + ", new "
        + tally.fresh()
        + ", changed "
        + tally.changed()
        + ", removed "
        + tally.removed()
        + ", rejected "
        + dataset.rejected()
        + ", records "
        + dataset.counts().records();
  }
}
