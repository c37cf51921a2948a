package org.procedex.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds sentences that stand word for word in an earlier article, in memory that does not grow with
 * the number of articles: keys are spread over files, each file is sorted by itself, and what it
 * finds is merged in the order of the articles.
 */
final class CrossArticleRepeats implements AutoCloseable {
  private static final int PARTS = 64;

  private record Entry(long key, int article, int position) {}

  /**
   * A sentence and the one in an earlier article that it repeats.
   *
   * @param article number of the repeating article, in the order of the dataset
   * @param position of the repeating sentence
   * @param ofArticle number of the earlier article
   * @param ofPosition of the earlier sentence
   */
  record Found(int article, int position, int ofArticle, int ofPosition) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparingInt(Found::article).thenComparingInt(Found::position);

  private final Path folder;
  private final DataOutputStream[] parts = new DataOutputStream[PARTS];
  private int articles;

  CrossArticleRepeats(Path folder) {
    this.folder = folder;
    try {
      for (int i = 0; i < PARTS; i++) {
        parts[i] = open(folder.resolve("keys-" + i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 4096));
  }

  /** Takes in the next article of the dataset. */
  void add(RenderedArticle article) {
    int position = 0;
    try {
      for (RenderedArticle.SentenceRow sentence : article.sentences()) {
        if (sentence.key() != 0) {
          DataOutputStream part = parts[(int) (sentence.key() >>> 58)];
          part.writeLong(sentence.key());
          part.writeInt(articles);
          part.writeInt(position);
        }
        position++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    articles++;
  }

  /** The repeats, in the order of articles and positions; close it when done. */
  Merge find() {
    List<Path> runs = new ArrayList<>();
    try {
      for (int i = 0; i < PARTS; i++) {
        parts[i].close();
        Path keys = folder.resolve("keys-" + i);
        Path run = folder.resolve("repeats-" + i);
        write(run, repeats(keys));
        Files.delete(keys);
        runs.add(run);
      }
      return new Merge(runs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Found> repeats(Path keys) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(keys), 1 << 16))) {
      long size = Files.size(keys) / 16;
      for (long i = 0; i < size; i++) {
        entries.add(new Entry(in.readLong(), in.readInt(), in.readInt()));
      }
    }
    Entry[] sorted = entries.toArray(new Entry[0]);
    Arrays.sort(
        sorted,
        Comparator.comparingLong(Entry::key)
            .thenComparingInt(Entry::article)
            .thenComparingInt(Entry::position));
    List<Found> found = new ArrayList<>();
    Entry first = null;
    for (Entry entry : sorted) {
      if (first == null || first.key() != entry.key()) {
        first = entry;
      } else if (entry.article() != first.article()) {
        found.add(new Found(entry.article(), entry.position(), first.article(), first.position()));
      }
    }
    found.sort(ORDER);
    return found;
  }

  private static void write(Path file, List<Found> found) throws IOException {
    try (DataOutputStream out = open(file)) {
      for (Found repeat : found) {
        out.writeInt(repeat.article());
        out.writeInt(repeat.position());
        out.writeInt(repeat.ofArticle());
        out.writeInt(repeat.ofPosition());
      }
    }
  }

  @Override
  public void close() {
    for (DataOutputStream part : parts) {
      try {
        part.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads all runs at once, smallest first. */
  static final class Merge implements AutoCloseable {
    private record Head(Found found, DataInputStream from, int run) {}

    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::found, ORDER).thenComparingInt(Head::run));
    private final List<DataInputStream> open = new ArrayList<>();

    Merge(List<Path> runs) throws IOException {
      for (int i = 0; i < runs.size(); i++) {
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(runs.get(i)), 4096));
        open.add(in);
        push(in, i);
      }
    }

    private void push(DataInputStream in, int run) throws IOException {
      try {
        heads.add(
            new Head(new Found(in.readInt(), in.readInt(), in.readInt(), in.readInt()), in, run));
      } catch (EOFException e) {
        in.close();
      }
    }

    /** The earlier sentence that this one repeats; null where it repeats none. Ask in order. */
    @org.jspecify.annotations.Nullable
    Found next(int article, int position) {
      Head head = heads.peek();
      if (head == null
          || head.found().article() != article
          || head.found().position() != position) {
        return null;
      }
      heads.remove();
      try {
        push(head.from(), head.run());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return head.found();
    }

    @Override
    public void close() {
      for (DataInputStream in : open) {
        try {
          in.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
