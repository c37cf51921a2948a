package org.procedex.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input folder as it is when a run begins: one that is moved away or unmounted under a run looks
 * as if all its articles were gone.
 */
public final class InputFolder {
  private final Path path;
  private final @Nullable Object key;

  private InputFolder(Path path, @Nullable Object key) {
    this.path = path;
    this.key = key;
  }

  /**
   * The folder that stands at a path now.
   *
   * @throws IOException when there is none
   */
  public static InputFolder at(Path path) throws IOException {
    Path real = path.toRealPath();
    return new InputFolder(real, key(real));
  }

  private static @Nullable Object key(Path folder) throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  /** Where it is, without links. */
  public Path path() {
    return path;
  }

  /** Whether it still stands where it did. */
  public boolean isStillThere() {
    try {
      return Files.isDirectory(path) && Objects.equals(key, key(path));
    } catch (IOException e) {
      return false;
    }
  }
}
