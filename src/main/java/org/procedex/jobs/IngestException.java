package org.procedex.jobs;

/** An ingestion failed; the message says what was expected, what was found and what to do. */
public final class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IngestException(String message, Throwable cause) {
    super(message, cause);
  }

  IngestException(String message) {
    super(message);
  }
}
