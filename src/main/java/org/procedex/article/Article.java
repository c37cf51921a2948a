package org.procedex.article;

import java.util.Objects;

/**
 * An article as it was read: every later position points into {@link #text()}.
 *
 * @param id path below the input folder, without {@code .txt}, with {@code /} between folders
 * @param text the decoded text, without a leading byte-order mark, line ends as stored
 * @param encoding canonical name of the charset that decoded it, for example {@code UTF-8}
 * @param sha256 lower-case hexadecimal SHA-256 of the file's bytes
 */
public record Article(String id, String text, String encoding, String sha256) {
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(sha256, "sha256");
  }
}
