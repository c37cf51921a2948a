package org.procedex.jobs;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.PublishedDataset;

/** Counts of one run, gathered by its steps. */
final class IngestTally {
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong fresh = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final AtomicReference<@Nullable PublishedDataset> dataset = new AtomicReference<>();

  void saw() {
    read.incrementAndGet();
  }

  void done(ArticleState.Outcome outcome) {
    switch (outcome) {
      case NEW -> fresh.incrementAndGet();
      case CHANGED -> changed.incrementAndGet();
      case SAME, AGAIN -> {}
    }
  }

  void removed(long articles) {
    removed.set(articles);
  }

  void published(PublishedDataset published) {
    dataset.set(published);
  }

  long read() {
    return read.get();
  }

  long fresh() {
    return fresh.get();
  }

  long changed() {
    return changed.get();
  }

  long removed() {
    return removed.get();
  }

  @Nullable PublishedDataset dataset() {
    return dataset.get();
  }

  /** What the history keeps of the run. */
  RunCounts counts() {
    PublishedDataset published = dataset.get();
    return new RunCounts(
        read(),
        fresh(),
        changed(),
        removed(),
        published == null ? RunCounts.UNKNOWN : published.rejected(),
        published == null ? RunCounts.UNKNOWN : published.counts().records());
  }
}
