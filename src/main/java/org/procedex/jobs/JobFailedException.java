package org.procedex.jobs;

/** A job failed; the message says what was found. */
public final class JobFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobFailedException(String message, Throwable cause) {
    super(message + ": " + describe(cause), cause);
  }

  private static String describe(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + " " + root.getMessage();
  }
}
