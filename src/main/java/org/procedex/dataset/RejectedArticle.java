package org.procedex.dataset;

import java.util.Objects;

/**
 * An article that could not be taken in.
 *
 * @param articleId path below the input folder, without {@code .txt}
 * @param reason one of the reasons that the schema of {@code rejected.csv} lists
 * @param detail what was expected, what was found, what to do
 */
public record RejectedArticle(String articleId, String reason, String detail) {
  public RejectedArticle {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}
