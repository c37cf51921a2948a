package org.procedex.jobs;

import java.util.ArrayList;
import java.util.List;
import org.procedex.article.ArticleFile;
import org.procedex.article.ArticleFinder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Compares the input folder with the state: what is new, changed, gone, rejected. */
final class ScanTasklet implements Tasklet {
  private static final int BATCH = 500;

  private final IngestSettings settings;
  private final ArticleState state;
  private final String fingerprint;
  private final int buckets;
  private final IngestTally tally;
  private final IngestProgress progress;

  ScanTasklet(
      IngestSettings settings,
      ArticleState state,
      String fingerprint,
      int buckets,
      IngestTally tally,
      IngestProgress progress) {
    this.settings = settings;
    this.state = state;
    this.fingerprint = fingerprint;
    this.buckets = buckets;
    this.tally = tally;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long run = context.getStepContext().getStepExecution().getJobExecution().getId();
    ArticleState.Full full = settings.full() ? ArticleState.Full.YES : ArticleState.Full.NO;
    ArticleState.Scan scan = new ArticleState.Scan(run, fingerprint, buckets, full);
    List<ArticleFile> batch = new ArrayList<>(BATCH);
    ArticleFinder.find(
        settings.input(),
        file -> {
          batch.add(file);
          if (batch.size() == BATCH) {
            see(batch, scan);
          }
        },
        (file, rejection) -> {
          tally.rejected();
          state.reject(file, rejection, run);
        });
    see(batch, scan);
    tally.removed(state.dropUnseen(run));
    progress.begin(state.due());
    return RepeatStatus.FINISHED;
  }

  private void see(List<ArticleFile> batch, ArticleState.Scan scan) {
    if (!batch.isEmpty()) {
      state.see(batch, scan).forEach(tally::saw);
      batch.clear();
    }
  }
}
