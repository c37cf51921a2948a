package org.procedex.jobs;

/** Hears how far an ingestion is; may be called from several threads. */
public interface IngestProgress {
  /** Another process, with that number, holds the work folder; this one waits. */
  void waiting(String holder);

  /** So many articles are to be extracted. */
  void begin(long articles);

  /** So many more are done. */
  void step(long articles);

  /** All are done. */
  void end();
}
