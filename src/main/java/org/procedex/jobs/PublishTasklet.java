package org.procedex.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.procedex.dataset.DatasetPublisher;
import org.procedex.dataset.PublishInfo;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Publishes the dataset from the state, in one step for its readers. */
final class PublishTasklet implements Tasklet {
  /** How long to wait for a run with another work folder that publishes to the same place. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final IngestSettings settings;
  private final ArticleState state;
  private final Edition edition;
  private final RunWatch watch;

  /**
   * What made the dataset.
   *
   * @param version of the program
   * @param rules fingerprint of the rules
   */
  record Edition(String version, String rules) {}

  PublishTasklet(IngestSettings settings, ArticleState state, Edition edition, RunWatch watch) {
    this.settings = settings;
    this.state = state;
    this.edition = edition;
    this.watch = watch;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws JobInterruptedException {
    watch.progress().end();
    try {
      publish();
    } catch (StoppedException e) {
      throw new JobInterruptedException(e.getMessage());
    }
    return RepeatStatus.FINISHED;
  }

  private void publish() {
    watch.stop().check();
    watch.tally().checkInput();
    state.dropGarbage();
    PublishInfo info =
        new PublishInfo(
            edition.version(),
            edition.rules(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            settings.spreadsheet());
    FolderLock.Wait wait = new FolderLock.Wait(PATIENCE, watch.progress(), watch.stop());
    FolderLock lock = FolderLock.take(settings.output(), FolderLock.Kind.OUTPUT, wait);
    try {
      watch
          .tally()
          .published(
              DatasetPublisher.to(settings.output())
                  .threads(settings.threads())
                  .publish(
                      (part, consumer) ->
                          state.rendered(
                              part,
                              bytes -> {
                                watch.stop().check();
                                consumer.accept(bytes);
                              }),
                      state.rejected(),
                      info));
    } finally {
      lock.close();
    }
  }
}
