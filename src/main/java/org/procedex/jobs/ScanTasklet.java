package org.procedex.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.procedex.article.ArticleFile;
import org.procedex.article.ArticleFinder;
import org.procedex.article.InputFolder;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Compares the input folder with the state: what is new, changed, gone, rejected. */
final class ScanTasklet implements Tasklet {
  /** Files that one query and two batches take down. */
  private static final int BATCH = 500;

  private final IngestSettings settings;
  private final ArticleState state;
  private final String fingerprint;
  private final RunWatch watch;

  ScanTasklet(IngestSettings settings, ArticleState state, String fingerprint, RunWatch watch) {
    this.settings = settings;
    this.state = state;
    this.fingerprint = fingerprint;
    this.watch = watch;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws JobInterruptedException, IOException {
    try {
      scan();
    } catch (StoppedException e) {
      throw new JobInterruptedException(e.getMessage());
    }
    return RepeatStatus.FINISHED;
  }

  private void scan() throws IOException {
    watch.tally().scanning(InputFolder.at(settings.input()));
    ArticleScan scan =
        state.scan(new ArticleScan.Terms(fingerprint, settings.extraction(), settings.largest()));
    List<ArticleFile> batch = new ArrayList<>(BATCH);
    ArticleFinder.find(
        settings.input(),
        file -> {
          watch.stop().check();
          watch.tally().saw();
          batch.add(file);
          if (batch.size() == BATCH) {
            scan.see(batch);
            batch.clear();
          }
        },
        (file, rejection) -> {
          watch.stop().check();
          watch.tally().saw();
          scan.reject(file, rejection);
        });
    if (!batch.isEmpty()) {
      scan.see(batch);
    }
    watch.tally().checkInput();
    watch.tally().removed(scan.dropUnseen());
    state.tidy();
    watch.progress().begin(state.due().size());
  }
}
