package org.procedex.jobs;

/** A run ended early because it was asked to; the next one goes on where it was. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped before the end; the dataset before is unchanged, the next run goes on");
  }
}
