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
  private final String fingerprint;
  private final AtomicLong bytes = new AtomicLong();

  ArticleExtraction(ArticleReader reader, Pipeline pipeline, String fingerprint) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.fingerprint = fingerprint;
  }

  /** Bytes of the articles extracted so far. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public ArticleState.Done process(ArticleState.Due due) {
    long now = System.currentTimeMillis() * 1_000_000L;
    ArticleReader.Read read = reader.read(due.file());
    boolean same =
        due.kept() && due.sha256().equals(read.sha256()) && due.fingerprint().equals(fingerprint);
    Rejection rejection = read.rejection();
    boolean unsettled =
        rejection != null && rejection.reason() == Rejection.Reason.CHANGING && due.kept();
    if (same || unsettled) {
      return new ArticleState.Done(
          due.file().id(), due.sha256(), unsettled ? 0 : now, null, null, null, true);
    }
    return new ArticleState.Done(
        due.file().id(),
        read.sha256(),
        now,
        rejection == null ? null : rejection.reason().label(),
        rejection == null ? null : rejection.detail(),
        payload(read.article(), due),
        false);
  }

  private byte @Nullable [] payload(@Nullable Article article, ArticleState.Due due) {
    if (article == null) {
      return null;
    }
    bytes.addAndGet(due.file().size());
    return RenderedArticle.of(pipeline.process(article), pipeline.rules()).toBytes();
  }
}
