package org.procedex.jobs;

/** What the state holds is not what was put there. */
final class DamagedStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedStateException(Throwable cause) {
    super("expected a state that can be opened but found lengths that no memory holds", cause);
  }
}
