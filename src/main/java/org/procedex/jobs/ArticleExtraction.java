package org.procedex.jobs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.procedex.article.Article;
import org.procedex.article.ArticleFile;
import org.procedex.article.ArticleFinder;
import org.procedex.article.ArticleReader;
import org.procedex.article.Rejection;
import org.procedex.dataset.ArticleResult;
import org.procedex.dataset.Pipeline;
import org.procedex.dataset.RenderedArticle;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** From a file to the rows of its article; safe for threads. */
final class ArticleExtraction implements ItemProcessor<ArticleState.Due, ArticleState.Done> {
  /** Letters of rows that an article of any size may have. */
  private static final long ROWS = 32_000_000;

  /** Letters of rows that it may have besides for each byte of its own. */
  private static final long ROWS_FOR_BYTE = 16;

  private final Way way;
  private final Order order;
  private final RunWatch watch;
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /** What an article goes through. */
  record Way(ArticleReader reader, Pipeline pipeline, Segments segments) {}

  /**
   * What to extract.
   *
   * @param input folder of the articles
   * @param fingerprint of the rules and the program
   */
  record Order(Path input, String fingerprint, ArticleState.Full full) {}

  /** The rows, or why there are none. */
  private record Rendering(byte @Nullable [] bytes, @Nullable Rejection rejection) {}

  ArticleExtraction(Way way, Order order, RunWatch watch) {
    this.way = way;
    this.order = order;
    this.watch = watch;
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
    if (watch.stop().made()) {
      return null;
    }
    long now = System.currentTimeMillis() * 1_000_000L;
    ArticleReader.Read read = way.reader().read(file(due));
    Rejection rejection = read.rejection();
    String reason = rejection == null ? null : rejection.reason().label();
    boolean unsettled = due.kept() && Rejection.Reason.CHANGING.label().equals(reason);
    ArticleState.Outcome outcome =
        unsettled ? ArticleState.Outcome.SAME : outcome(due, read.sha256(), reason);
    if (outcome == ArticleState.Outcome.SAME) {
      return new ArticleState.Done(
          due.number(), due.sha256(), unsettled ? 0 : now, null, null, null, outcome);
    }
    Rendering rendering = rendering(read, due);
    Rejection refused = rendering.rejection();
    byte[] rendered = rendering.bytes();
    return new ArticleState.Done(
        due.number(),
        read.sha256(),
        now,
        refused == null ? null : refused.reason().label(),
        refused == null ? null : refused.detail(),
        rendered == null ? null : way.segments().append(due.id(), rendered),
        outcome);
  }

  private ArticleState.Outcome outcome(
      ArticleState.Due due, String sha256, @Nullable String reason) {
    if (!due.known()) {
      return ArticleState.Outcome.NEW;
    }
    if (!java.util.Objects.equals(due.reason(), reason) || !due.sha256().equals(sha256)) {
      return ArticleState.Outcome.CHANGED;
    }
    if (due.isLost()) {
      return ArticleState.Outcome.AGAIN;
    }
    if (!due.fingerprint().equals(order.fingerprint())) {
      return ArticleState.Outcome.CHANGED;
    }
    return order.full() == ArticleState.Full.YES
        ? ArticleState.Outcome.AGAIN
        : ArticleState.Outcome.SAME;
  }

  private ArticleFile file(ArticleState.Due due) {
    return new ArticleFile(
        due.id(),
        order.input().resolve(due.id() + ArticleFinder.ENDING),
        due.size(),
        due.modified());
  }

  private Rendering rendering(ArticleReader.Read read, ArticleState.Due due) {
    Article article = read.article();
    if (article == null) {
      return new Rendering(null, read.rejection());
    }
    articles.incrementAndGet();
    bytes.addAndGet(due.size());
    Pipeline pipeline = way.pipeline();
    try {
      ArticleResult result = pipeline.process(article);
      result.unread().forEach(sentence -> watch.progress().unread(article, sentence));
      long most = ROWS + ROWS_FOR_BYTE * due.size();
      return result.expectedLetters() > most
          ? new Rendering(null, tooManyRows(result, most))
          : new Rendering(RenderedArticle.of(result, pipeline.rules()).toBytes(), null);
    } catch (RuntimeException | StackOverflowError e) {
      // One article must not keep all others from being published.
      return new Rendering(
          null,
          new Rejection(
              Rejection.Reason.FAILED,
              "expected to extract the article but found "
                  + e.getClass().getName()
                  + "; report it"));
    }
  }

  private static Rejection tooManyRows(ArticleResult result, long most) {
    return new Rejection(
        Rejection.Reason.TOO_MANY_ROWS,
        String.format(
            Locale.ROOT,
            "expected at most %,d letters of rows but found %,d, of %,d records with their sentences;"
                + " split the article or its sentences",
            most,
            result.expectedLetters(),
            result.records().size()));
  }
}
