package org.procedex.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The output folder: every file in it is a symbolic link through {@code .current} into a version in
 * {@code .versions}, so that replacing one link, which the file system does at once, replaces the
 * whole dataset.
 */
final class VersionFolder {
  private static final String CURRENT = ".current";
  private static final String VERSIONS = ".versions";
  private static final String UNFINISHED = ".tmp";

  private final Path output;
  private final Path versions;

  VersionFolder(Path output) {
    this.output = output;
    this.versions = output.resolve(VERSIONS);
  }

  /** The folder of the dataset that readers see now. */
  Optional<Path> current() throws IOException {
    Path link = output.resolve(CURRENT);
    if (!Files.isSymbolicLink(link)) {
      return Optional.empty();
    }
    Path target = output.resolve(Files.readSymbolicLink(link));
    return Files.isDirectory(target) ? Optional.of(target) : Optional.empty();
  }

  /**
   * An empty folder to write the next version in. What a crash left behind is cleaned up: versions
   * without their last file, and finished ones that no reader ever saw, so that the one that
   * readers see is the newest.
   */
  Path begin() throws IOException {
    Files.createDirectories(versions);
    long seen = current().map(path -> number(path).orElse(Long.MAX_VALUE)).orElse(0L);
    for (Path found : list(versions)) {
      if (found.getFileName().toString().endsWith(UNFINISHED) || number(found).orElse(0) > seen) {
        delete(found);
      }
    }
    return Files.createDirectory(versions.resolve((newest() + 1) + UNFINISHED));
  }

  private long newest() throws IOException {
    return list(versions).stream()
        .map(path -> number(path))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .max()
        .orElse(0);
  }

  private static OptionalLong number(Path version) {
    String name = version.getFileName().toString();
    return name.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(name))
        : OptionalLong.empty();
  }

  /** Makes a finished version the one that readers see, in one step. */
  void publish(Path unfinished, List<String> files) throws IOException {
    sync(unfinished);
    String name = unfinished.getFileName().toString();
    Path version = versions.resolve(name.substring(0, name.length() - UNFINISHED.length()));
    Files.move(unfinished, version, StandardCopyOption.ATOMIC_MOVE);
    sync(versions);
    for (String file : files) {
      link(file);
    }
    Path fresh = output.resolve(CURRENT + UNFINISHED);
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(
        fresh, output.getFileSystem().getPath(VERSIONS, version.getFileName().toString()));
    Files.move(fresh, output.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    sync(output);
    cleanUp(version, new TreeSet<>(files));
  }

  /** A link for a file; one that a crash or another program left there is replaced. */
  private void link(String file) throws IOException {
    Path link = output.resolve(file);
    Path target = output.getFileSystem().getPath(CURRENT, file);
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Path fresh = output.resolve("." + file + UNFINISHED);
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, target);
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          link.toString(), null, "a folder stands where this file belongs; move it away");
    }
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Keeps the version before, for readers that have it open, and drops older ones. */
  private void cleanUp(Path version, Set<String> files) throws IOException {
    long now = number(version).orElseThrow();
    List<Path> older =
        list(versions).stream()
            .filter(path -> number(path).isPresent() && number(path).getAsLong() < now)
            .sorted(Comparator.comparingLong(path -> -number(path).getAsLong()))
            .toList();
    for (Path path : older.subList(Math.min(1, older.size()), older.size())) {
      delete(path);
    }
    for (Path path : list(output)) {
      String name = path.getFileName().toString();
      boolean ours =
          Files.isSymbolicLink(path)
              && Files.readSymbolicLink(path).startsWith(CURRENT)
              && !files.contains(name);
      if (ours) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : list(folder)) {
        delete(entry);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** Asks the file system to keep the folder's entries through a power loss, where it can. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // A file system that cannot sync folders keeps them as well as it can.
    }
  }
}
