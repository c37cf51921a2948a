package org.procedex.jobs;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.procedex.article.Article;
import org.procedex.article.ArticleReader;
import org.procedex.article.Rejection;
import org.procedex.dataset.Pipeline;
import org.procedex.dataset.RenderedArticle;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** From a file to the rows of its article; safe for threads. */
final class ArticleExtraction implements ItemProcessor<ArticleState.Due, ArticleState.Done> {
  private final ArticleReader reader;
  private final Pipeline pipeline;
  private final Order order;
  private final StopRequest stop;
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * What to extract.
   *
   * @param fingerprint of the rules and the program
   */
  record Order(String fingerprint, ArticleState.Full full) {}

  ArticleExtraction(ArticleReader reader, Pipeline pipeline, Order order, StopRequest stop) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.order = order;
    this.stop = stop;
  }

  /** Articles extracted so far. */
  long articles() {
    return articles.get();
  }

  /** Bytes of the articles extracted so far. */
  long bytes() {
    return bytes.get();
  }

  /** Null when asked to stop: the article stays due. */
  @Override
  public ArticleState.@Nullable Done process(ArticleState.Due due) {
    if (stop.made()) {
      return null;
    }
    long now = System.currentTimeMillis() * 1_000_000L;
    ArticleReader.Read read = reader.read(due.file());
    Rejection rejection = read.rejection();
    String reason = rejection == null ? null : rejection.reason().label();
    boolean unsettled = due.kept() && Rejection.Reason.CHANGING.label().equals(reason);
    ArticleState.Outcome outcome =
        unsettled ? ArticleState.Outcome.SAME : outcome(due, read.sha256(), reason);
    if (outcome == ArticleState.Outcome.SAME) {
      return new ArticleState.Done(
          due.file().id(), due.sha256(), unsettled ? 0 : now, null, null, null, outcome);
    }
    try {
      return new ArticleState.Done(
          due.file().id(),
          read.sha256(),
          now,
          reason,
          rejection == null ? null : rejection.detail(),
          payload(read.article(), due),
          outcome);
    } catch (RuntimeException | StackOverflowError e) {
      // One article must not keep all others from being published.
      return new ArticleState.Done(
          due.file().id(),
          read.sha256(),
          now,
          Rejection.Reason.FAILED.label(),
          "expected to extract the article but found " + e.getClass().getName() + "; report it",
          null,
          outcome);
    }
  }

  private ArticleState.Outcome outcome(
      ArticleState.Due due, String sha256, @Nullable String reason) {
    if (!due.known()) {
      return ArticleState.Outcome.NEW;
    }
    boolean same =
        java.util.Objects.equals(due.reason(), reason)
            && due.sha256().equals(sha256)
            && due.fingerprint().equals(order.fingerprint());
    if (!same) {
      return ArticleState.Outcome.CHANGED;
    }
    return order.full() == ArticleState.Full.YES
        ? ArticleState.Outcome.AGAIN
        : ArticleState.Outcome.SAME;
  }

  private byte @Nullable [] payload(@Nullable Article article, ArticleState.Due due) {
    if (article == null) {
      return null;
    }
    articles.incrementAndGet();
    bytes.addAndGet(due.file().size());
    return RenderedArticle.of(pipeline.process(article), pipeline.rules()).toBytes();
  }
}
