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

  void saw(ArticleState.Seen seen) {
    read.incrementAndGet();
    switch (seen) {
      case FRESH -> fresh.incrementAndGet();
      case CHANGED -> changed.incrementAndGet();
      case UNCHANGED -> {}
    }
  }

  void rejected() {
    read.incrementAndGet();
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
}
