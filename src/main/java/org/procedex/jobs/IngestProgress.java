package org.procedex.jobs;

import java.nio.file.Path;

/** Hears how far an ingestion is; may be called from several threads. */
public interface IngestProgress {
  /** Another process, with that number, holds a folder; this one waits. */
  void waiting(Path folder, String holder);

  /** The state was damaged; it is built anew from the input, and the old file is kept there. */
  void rebuilding(Path aside);

  /** So many articles are to be extracted. */
  void begin(long articles);

  /** So many more are done. */
  void step(long articles);

  /** All are done. */
  void end();

  /** Hears nothing. */
  static IngestProgress silent() {
    return new IngestProgress() {
      @Override
      public void waiting(Path folder, String holder) {}

      @Override
      public void rebuilding(Path aside) {}

      @Override
      public void begin(long articles) {}

      @Override
      public void step(long articles) {}

      @Override
      public void end() {}
    };
  }
}
