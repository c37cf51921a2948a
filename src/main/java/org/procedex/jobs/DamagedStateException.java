package org.procedex.jobs;

/** What the state holds of the articles is not what was put there. */
final class DamagedStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedStateException(String articleId) {
    super(
        "expected the state of article " + articleId + " as it was written but found other bytes");
  }

  DamagedStateException() {
    super("expected the rows of each article that was taken in but found fewer or more");
  }

  DamagedStateException(Throwable cause) {
    super("expected a state that can be opened but found lengths that no memory holds", cause);
  }
}
