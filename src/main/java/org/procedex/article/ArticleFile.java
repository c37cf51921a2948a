package org.procedex.article;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that may be an article.
 *
 * @param id its path below the input folder, without {@code .txt}, with {@code /} between folders
 * @param path where it is
 * @param size bytes; -1 where the file system does not say
 * @param modified nanoseconds since 1970 of its last change; -1 where unknown
 */
public record ArticleFile(String id, Path path, long size, long modified) {
  public ArticleFile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(path, "path");
  }
}
