package org.procedex.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of generated articles. */
final class Corpus {
  private static final int PER_FOLDER = 1000;

  /** What was written, kept beside the articles so that a second run need not write it again. */
  private static final String MARK = "corpus.mark";

  private Corpus() {}

  /** Writes articles 0 to {@code number}, exclusive; says how many bytes they have. */
  static long write(Path folder, long seed, int number) throws IOException {
    Path mark = folder.resolve(MARK);
    String wanted = "seed " + seed + ", articles " + number + ", bytes ";
    if (Files.exists(mark) && Files.readString(mark).startsWith(wanted)) {
      return Long.parseLong(Files.readString(mark).substring(wanted.length()).strip());
    }
    Files.createDirectories(folder);
    long bytes = 0;
    for (int i = 0; i < number; i++) {
      Path part = folder.resolve("part-%03d".formatted(i / PER_FOLDER));
      if (i % PER_FOLDER == 0) {
        Files.createDirectories(part);
      }
      bytes +=
          write(part.resolve("article-%06d.txt".formatted(i)), ArticleGenerator.article(seed, i));
    }
    Files.writeString(mark, wanted + bytes + "\n");
    return bytes;
  }

  static long write(Path file, String article) throws IOException {
    byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    return bytes.length;
  }

  /** The first articles of a corpus, without a file. */
  static List<String> inMemory(long seed, int number) {
    List<String> articles = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      articles.add(ArticleGenerator.article(seed, i));
    }
    return articles;
  }

  /** The files of a corpus in the order of their names. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Reads all articles, a few hundred at a time. */
  static void read(Path folder, Consumer<List<String>> consumer) throws IOException {
    List<Path> files = files(folder);
    for (int from = 0; from < files.size(); from += PER_FOLDER) {
      List<String> texts = new ArrayList<>(PER_FOLDER);
      for (Path file : files.subList(from, Math.min(files.size(), from + PER_FOLDER))) {
        texts.add(Files.readString(file));
      }
      consumer.accept(texts);
    }
  }
}
