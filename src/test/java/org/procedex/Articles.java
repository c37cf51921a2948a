package org.procedex;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.procedex.article.ArticleReader;

/** Every article within reach of the tests: the project's own, and shared ones where they exist. */
public final class Articles {
  private static final Path SHARED = Path.of(System.getProperty("shared", "../shared"));
  private static final Path CORPUS = SHARED.resolve("corpus/medquad.tar.gz");
  private static final int BLOCK = 512;

  private Articles() {}

  /** Hands over name and text of each: samples, gold, and the corpus where it is. */
  public static void forEach(BiConsumer<String, String> consumer) {
    for (Path root :
        List.of(Path.of("input"), Path.of("src/test/resources/gold"), SHARED.resolve("gold"))) {
      if (Files.isDirectory(root)) {
        folder(root, consumer);
      }
    }
    corpus(consumer);
  }

  /** Hands over name and text of each article of the corpus; of none where it is not there. */
  public static void corpus(BiConsumer<String, String> consumer) {
    if (Files.exists(CORPUS)) {
      tar(CORPUS, consumer);
    }
  }

  private static void folder(Path root, BiConsumer<String, String> consumer) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        var article = ArticleReader.decode(file.toString(), Files.readAllBytes(file)).article();
        if (article != null) {
          consumer.accept(file.toString(), article.text());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tar(Path archive, BiConsumer<String, String> consumer) {
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
        String octal = new String(header, 124, 11, StandardCharsets.US_ASCII).strip();
        int size = Integer.parseInt(octal, 8);
        byte[] body = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (name.endsWith(".txt")) {
          consumer.accept(name, new String(body, StandardCharsets.UTF_8));
        }
        header = in.readNBytes(BLOCK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
