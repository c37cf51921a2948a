package org.procedex.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A file that may be an article.
 *
 * @param id its path below the input folder, without {@code .txt}, with {@code /} between folders
 * @param path where it is
 * @param size bytes; -1 where the file system does not say
 * @param modified nanoseconds since 1970 of its last change, as {@link #modified(Path,
 *     BasicFileAttributes)} tells it; -1 where unknown
 */
public record ArticleFile(String id, Path path, long size, long modified) {
  public ArticleFile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(path, "path");
  }

  /**
   * When a file last changed, in nanoseconds since 1970: by the clock of the file system where it
   * keeps one, for whoever writes a file may set its time back, as {@code cp -p} and {@code tar}
   * do.
   */
  static long modified(Path file, BasicFileAttributes attributes) throws IOException {
    FileTime time;
    try {
      time = (FileTime) Files.getAttribute(file, "unix:ctime");
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      time = attributes.lastModifiedTime();
    }
    return time.to(TimeUnit.NANOSECONDS);
  }
}
