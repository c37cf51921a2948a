package org.procedex.jobs;

/** What the state holds of an article is not what was put there. */
final class DamagedStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedStateException(String articleId) {
    super(
        "expected the state of article " + articleId + " as it was written but found other bytes");
  }
}
