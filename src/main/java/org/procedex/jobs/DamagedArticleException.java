package org.procedex.jobs;

/** The rendered rows of an article are not as they were written. */
final class DamagedArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedArticleException(String articleId) {
    super("expected the rows of article " + articleId + " as it was written but found other bytes");
  }
}
