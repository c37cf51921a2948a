package org.procedex.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.procedex.article.Article;
import org.procedex.extract.UnreadSentence;
import org.procedex.jobs.IngestProgress;

/** Progress on standard error: a bar on a terminal, a plain line now and then otherwise. */
final class TerminalProgress implements IngestProgress {
  private static final long PLAIN_STEP = 5_000;

  private final PrintStream err = System.err;
  private final AtomicLong done = new AtomicLong();
  private @Nullable ProgressBar bar;
  private long articles;

  @Override
  public void waiting(Path folder, String holder) {
    err.println("process " + holder + " is at work on " + folder + "; waiting for it");
  }

  @Override
  public synchronized void rebuilding(Path aside) {
    end();
    done.set(0);
    err.println("the state was damaged and is built anew from the input; the old is " + aside);
  }

  @Override
  public synchronized void healing() {
    end();
    done.set(0);
    err.println("rows of some articles were damaged; those articles are extracted again");
  }

  @Override
  public synchronized void unread(Article article, UnreadSentence sentence) {
    err.println(article.id() + ": " + sentence.describe(article.text()));
  }

  @Override
  public synchronized void begin(long total) {
    articles = total;
    if (total > 0 && System.console() != null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("extracting")
              .setInitialMax(total)
              .setUnit(" articles", 1)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    } else if (total > 0) {
      err.println("extracting " + total + " articles");
    }
  }

  @Override
  public synchronized void step(long more) {
    long before = done.getAndAdd(more);
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepBy(more);
    } else if (before / PLAIN_STEP != (before + more) / PLAIN_STEP) {
      err.println("extracted " + (before + more) + " of " + articles);
    }
  }

  @Override
  public synchronized void end() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    }
  }
}
