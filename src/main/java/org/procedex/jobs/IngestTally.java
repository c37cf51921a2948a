package org.procedex.jobs;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.procedex.article.InputFolder;
import org.procedex.dataset.PublishedDataset;

/** What the steps of one run find, and count. */
final class IngestTally {
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong fresh = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final AtomicReference<@Nullable PublishedDataset> dataset = new AtomicReference<>();
  private final AtomicReference<@Nullable InputFolder> input = new AtomicReference<>();

  void scanning(InputFolder folder) {
    input.set(folder);
  }

  /**
   * Ends a run whose articles are not gone one by one but with their folder.
   *
   * @throws IngestException when the folder is not the one that the scan began with
   */
  void checkInput() {
    InputFolder folder = input.get();
    if (folder != null && !folder.isStillThere()) {
      throw new IngestException(
          "expected the input folder "
              + folder.path()
              + " to stay during the run but found it gone or replaced; bring it back");
    }
  }

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
