package org.procedex.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lists the articles of an input folder, folder by folder, in the order of the names. */
public final class ArticleFinder {
  /** How the name of an article's file ends. */
  public static final String ENDING = ".txt";

  /** What no cell of a table can hold; two names could look alike without it. */
  private static final Pattern BREAK = Pattern.compile("[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]");

  private final Path root;
  private final Consumer<ArticleFile> found;
  private final BiConsumer<ArticleFile, Rejection> rejected;

  private ArticleFinder(
      Path root, Consumer<ArticleFile> found, BiConsumer<ArticleFile, Rejection> rejected) {
    this.root = root;
    this.found = found;
    this.rejected = rejected;
  }

  /**
   * Lists all {@code *.txt} below a folder. A link that stays inside is followed to its file, never
   * into a folder; one that leads out is rejected.
   *
   * @param found hears of each file
   * @param rejected hears of each that cannot be an article, and why
   * @throws UncheckedIOException when the folder itself cannot be read
   */
  public static void find(
      Path root, Consumer<ArticleFile> found, BiConsumer<ArticleFile, Rejection> rejected) {
    try {
      new ArticleFinder(root.toRealPath(), found, rejected).folder(root.toRealPath(), "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the input folder " + root, e);
    }
  }

  private void folder(Path folder, String prefix) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort((a, b) -> name(a).compareTo(name(b)));
    for (Path entry : entries) {
      entry(entry, prefix);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void entry(Path entry, String prefix) {
    String name = name(entry);
    // A file whose whole name is the ending has no name left to be an id.
    boolean article = name.endsWith(ENDING) && name.length() > ENDING.length();
    try {
      BasicFileAttributes plain =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (plain.isDirectory()) {
        if (article) {
          reject(entry, prefix, Rejection.Reason.NOT_A_FILE, "a text file", "a folder");
        }
        subfolder(entry, prefix + name + "/");
      } else if (article && BREAK.matcher(prefix + name).find()) {
        reject(
            entry,
            prefix,
            Rejection.Reason.UNREADABLE,
            "a name of one line, which can be the article's id",
            "a line break in it; rename the file or folder");
      } else if (article && !isNameReadable(entry)) {
        reject(
            entry,
            prefix,
            Rejection.Reason.UNREADABLE,
            "a name in the locale's character set",
            "other bytes; rename the file or set LC_ALL=C.UTF-8");
      } else if (article) {
        file(entry, prefix, plain);
      }
    } catch (IOException e) {
      if (article) {
        reject(entry, prefix, Rejection.Reason.VANISHED, "a file", "none any more");
      }
    }
  }

  /** A name with bytes that the locale cannot tell is not found again by its letters. */
  private static boolean isNameReadable(Path entry) {
    try {
      return entry.getFileSystem().getPath(entry.toString()).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void subfolder(Path folder, String prefix) {
    try {
      folder(folder, prefix);
    } catch (IOException e) {
      rejected.accept(
          new ArticleFile(prefix, folder, -1, -1),
          new Rejection(
              Rejection.Reason.UNREADABLE,
              "expected a folder that can be listed but found: "
                  + e.getClass().getSimpleName()
                  + "; allow reading it"));
    }
  }

  private void file(Path entry, String prefix, BasicFileAttributes plain) throws IOException {
    BasicFileAttributes attributes = plain;
    if (plain.isSymbolicLink()) {
      if (!Files.exists(entry)) {
        reject(entry, prefix, Rejection.Reason.VANISHED, "a file", "a link to nothing");
        return;
      }
      if (!entry.toRealPath().startsWith(root)) {
        reject(
            entry,
            prefix,
            Rejection.Reason.OUTSIDE_FOLDER,
            "a file below the input folder",
            "a link that leads out of it");
        return;
      }
      attributes = Files.readAttributes(entry, BasicFileAttributes.class);
    }
    if (!attributes.isRegularFile()) {
      reject(
          entry,
          prefix,
          Rejection.Reason.NOT_A_FILE,
          "a text file",
          attributes.isDirectory() ? "a link to a folder" : "a pipe or device");
      return;
    }
    found.accept(
        new ArticleFile(
            id(entry, prefix), entry, attributes.size(), ArticleFile.modified(entry, attributes)));
  }

  /** The path below the folder; line breaks, which only what is rejected has, are escaped. */
  private static String id(Path entry, String prefix) {
    String name = name(entry);
    return BREAK
        .matcher(prefix + name.substring(0, name.length() - ENDING.length()))
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }

  private void reject(
      Path entry, String prefix, Rejection.Reason reason, String expected, String actual) {
    rejected.accept(
        new ArticleFile(id(entry, prefix), entry, -1, -1),
        new Rejection(reason, "expected " + expected + " but found " + actual));
  }
}
