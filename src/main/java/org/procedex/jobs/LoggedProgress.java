package org.procedex.jobs;

import java.nio.file.Path;
import org.procedex.article.Article;
import org.procedex.extract.UnreadSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress of a run that nobody watches: only what an operator should know of is logged. */
final class LoggedProgress implements IngestProgress {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);

  @Override
  public void waiting(Path folder, String holder) {
    LOG.info("process {} is at work on {}; waiting for it", holder, folder);
  }

  @Override
  public void rebuilding(Path aside) {
    LOG.warn(
        "the state was damaged; it is built anew from the input, the old file is kept as {}",
        aside);
  }

  @Override
  public void healing() {
    LOG.warn("rows of some articles were damaged; those articles are extracted again");
  }

  @Override
  public void unread(Article article, UnreadSentence sentence) {
    LOG.warn("{}: {}", article.id(), sentence.describe(article.text()));
  }

  @Override
  public void begin(long articles) {
    if (articles > 0) {
      LOG.info("{} articles to look at", articles);
    }
  }
}
