package org.procedex.dataset;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences that stand word for word in an earlier article, in memory that does not grow with
 * the number of articles: keys are spread over files, each file is gone through by itself, and what
 * it finds is merged in the order of the articles.
 */
final class CrossArticleRepeats implements AutoCloseable {
  private static final int PARTS = 64;
  private static final int PART_SHIFT = 58;
  private static final int ENTRY = Long.BYTES + 2 * Integer.BYTES;
  private static final int BUFFER = 512 * ENTRY;
  private static final int RUN_BUFFER = 256 * ENTRY;

  /**
   * A sentence and the one in an earlier article that it repeats.
   *
   * @param article number of the repeating article, in the order of the dataset
   * @param position of the repeating sentence
   * @param ofArticle number of the earlier article
   * @param ofPosition of the earlier sentence
   */
  record Found(int article, int position, int ofArticle, int ofPosition) {}

  private final Path folder;
  private final OutputStream[] parts = new OutputStream[PARTS];
  private final ByteBuffer[] waiting = new ByteBuffer[PARTS];
  private int articles;

  CrossArticleRepeats(Path folder) {
    this.folder = folder;
    try {
      for (int i = 0; i < PARTS; i++) {
        parts[i] = Files.newOutputStream(folder.resolve("keys-" + i));
        waiting[i] = ByteBuffer.allocate(BUFFER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes in the next article of the dataset.
   *
   * @param keys of its sentences; 0 for one that is not compared
   */
  void add(long[] keys) {
    for (int position = 0; position < keys.length; position++) {
      if (keys[position] != 0) {
        int part = (int) (keys[position] >>> PART_SHIFT);
        if (!waiting[part].hasRemaining()) {
          flush(part);
        }
        waiting[part].putLong(keys[position]).putInt(articles).putInt(position);
      }
    }
    articles++;
  }

  private void flush(int part) {
    try {
      parts[part].write(waiting[part].array(), 0, waiting[part].position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    waiting[part].clear();
  }

  /** The repeats, in the order of articles and positions; close it when done. */
  Merge find() {
    List<Path> runs = new ArrayList<>();
    try {
      for (int i = 0; i < PARTS; i++) {
        flush(i);
        parts[i].close();
        Path keys = folder.resolve("keys-" + i);
        Path run = folder.resolve("repeats-" + i);
        if (findIn(keys, run)) {
          runs.add(run);
        }
        Files.delete(keys);
      }
      return new Merge(runs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sentences come in order, so the first with a key is the original of all others. */
  private static boolean findIn(Path keys, Path run) throws IOException {
    int entries = (int) (Files.size(keys) / ENTRY);
    Originals originals = new Originals(entries);
    ByteBuffer read = ByteBuffer.allocate(BUFFER).limit(0);
    boolean found = false;
    try (InputStream in = Files.newInputStream(keys);
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 4096))) {
      for (int i = 0; i < entries; i++) {
        if (!read.hasRemaining()) {
          read.limit(in.readNBytes(read.array(), 0, BUFFER)).position(0);
        }
        long key = read.getLong();
        int article = read.getInt();
        int position = read.getInt();
        long original = originals.of(key, article, position);
        if ((int) (original >>> Integer.SIZE) != article) {
          out.writeInt(article);
          out.writeInt(position);
          out.writeLong(original);
          found = true;
        }
      }
    }
    return found;
  }

  /** The first place of each key: an article in the upper half, a position in the lower. */
  private static final class Originals {
    private final long[] keys;
    private final long[] places;

    Originals(int most) {
      int size = Integer.highestOneBit(Math.max(8, most)) * 4;
      keys = new long[size];
      places = new long[size];
    }

    long of(long key, int article, int position) {
      int slot = (int) (key ^ key >>> Integer.SIZE) & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      if (keys[slot] == 0) {
        keys[slot] = key;
        places[slot] = (long) article << Integer.SIZE | position;
      }
      return places[slot];
    }
  }

  @Override
  public void close() {
    for (OutputStream part : parts) {
      try {
        part.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What was found in one part of the keys, in order. */
  private static final class Run implements Comparable<Run>, Closeable {
    private final InputStream in;
    private final ByteBuffer read = ByteBuffer.allocate(RUN_BUFFER).limit(0);

    /** The article in the upper half, the position in the lower. */
    private long place;

    private long original;

    Run(Path file) throws IOException {
      in = Files.newInputStream(file);
    }

    /** Goes to the next one; false at the end. */
    boolean advance() throws IOException {
      if (!read.hasRemaining()) {
        read.limit(in.readNBytes(read.array(), 0, RUN_BUFFER)).position(0);
        if (!read.hasRemaining()) {
          return false;
        }
      }
      place = read.getLong();
      original = read.getLong();
      return true;
    }

    int article() {
      return (int) (place >>> Integer.SIZE);
    }

    Found found() {
      return new Found(article(), (int) place, (int) (original >>> Integer.SIZE), (int) original);
    }

    @Override
    public int compareTo(Run other) {
      return Long.compare(place, other.place);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Reads all runs at once, smallest first. */
  static final class Merge implements AutoCloseable {
    private final PriorityQueue<Run> waiting = new PriorityQueue<>();
    private final List<Run> open = new ArrayList<>();

    Merge(List<Path> runs) throws IOException {
      for (Path file : runs) {
        Run run = new Run(file);
        open.add(run);
        push(run);
      }
    }

    private void push(Run run) throws IOException {
      if (run.advance()) {
        waiting.add(run);
      }
    }

    /** The next sentence of an article that repeats an earlier one; null for none. Ask in order. */
    @Nullable Found next(int article) {
      Run run = waiting.peek();
      if (run == null || run.article() != article) {
        return null;
      }
      Found found = run.found();
      waiting.remove();
      try {
        push(run);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return found;
    }

    @Override
    public void close() {
      for (Run run : open) {
        try {
          run.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
