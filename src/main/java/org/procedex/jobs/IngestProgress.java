package org.procedex.jobs;

import java.nio.file.Path;
import org.procedex.article.Article;
import org.procedex.extract.UnreadSentence;

/** Hears how far an ingestion is, of what it asks to; may be called from several threads. */
public interface IngestProgress {
  /** Another process, with that number, holds a folder; this one waits. */
  default void waiting(Path folder, String holder) {}

  /** The state was damaged; it is built anew from the input, and the old file is kept there. */
  default void rebuilding(Path aside) {}

  /** Rows of some articles were damaged; those articles are extracted again. */
  default void healing() {}

  /** So many articles are to be extracted. */
  default void begin(long articles) {}

  /** So many more are done. */
  default void step(long articles) {}

  /** The program's own fault broke off a sentence; the rest of the article is read. */
  default void unread(Article article, UnreadSentence sentence) {}

  /** All are done. */
  default void end() {}

  /** Hears nothing. */
  static IngestProgress silent() {
    return new IngestProgress() {};
  }
}
