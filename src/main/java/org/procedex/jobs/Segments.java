package org.procedex.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.RenderedArticles;

/**
 * The rendered articles of the work folder, in files that only grow: the database says where each
 * is. What nothing points to is garbage, whether a later rendering replaced it or a run died before
 * its commit. A checksum behind each article tells whether it is as it was written.
 */
final class Segments implements AutoCloseable {
  private static final String FOLDER = "rendered";
  private static final String ENDING = ".seg";

  /** A file of that size is not written to any more. */
  private static final long FULL = 256L << 20;

  private static final int HEAD_WINDOW = 1 << 11;
  private static final int WINDOW = 1 << 17;

  /** What a thread takes of a file at once: what it writes stays together. */
  private static final long EXTENT = 4L << 20;

  private final Path folder;
  private final long full;
  private final long extent;
  private final Map<Integer, FileChannel> open = new ConcurrentHashMap<>();
  private final ThreadLocal<Extent> extents = new ThreadLocal<>();
  private int last;
  private long end;

  /** The segments of a work folder, which need not exist yet. */
  Segments(Path work) {
    this(work, FULL, EXTENT);
  }

  /**
   * Segments of another size.
   *
   * @param full bytes of a file that is not written to any more
   * @param extent bytes that a thread takes at once
   */
  Segments(Path work, long full, long extent) {
    this.folder = work.resolve(FOLDER);
    this.full = full;
    this.extent = extent;
  }

  /**
   * Where an article is.
   *
   * @param segment number of the file
   * @param position of its first byte
   * @param length its bytes, without the checksum behind them
   */
  record Place(int segment, long position, int length) {
    long end() {
      return position + length + Integer.BYTES;
    }
  }

  /** A part of a file that one thread writes to. */
  private static final class Extent {
    private final int segment;
    private final long end;
    private long at;

    Extent(int segment, long at, long end) {
      this.segment = segment;
      this.at = at;
      this.end = end;
    }
  }

  /** Writes an article behind the last one of the thread; safe for threads. */
  Place append(String id, byte[] article) {
    try {
      Extent mine = extents.get();
      if (mine == null || mine.end - mine.at < article.length + (long) Integer.BYTES) {
        mine = reserve(article.length + (long) Integer.BYTES);
        extents.set(mine);
      }
      FileChannel channel = writable(mine.segment);
      Place place = new Place(mine.segment, mine.at, article.length);
      // At a given position, so that what a full disk left unfinished is written over.
      write(channel, ByteBuffer.wrap(article), mine.at);
      ByteBuffer checksum = ByteBuffer.allocate(Integer.BYTES).putInt(checksum(id, article)).flip();
      write(channel, checksum, mine.at + article.length);
      mine.at = place.end();
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Extent reserve(long least) throws IOException {
    if (last == 0) {
      Files.createDirectories(folder);
      last = Math.max(1, numbers().stream().mapToInt(Integer::intValue).max().orElse(1));
      end = size(last);
    }
    if (end >= full) {
      last++;
      end = 0;
    }
    long from = end;
    end += Math.max(extent, least);
    return new Extent(last, from, end);
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private FileChannel writable(int segment) throws IOException {
    FileChannel channel = open.get(segment);
    return channel == null ? open(segment, StandardOpenOption.CREATE) : channel;
  }

  /** The file, or null where there is none. */
  private @Nullable FileChannel readable(int segment) throws IOException {
    FileChannel channel = open.get(segment);
    return channel != null || !Files.exists(file(segment))
        ? channel
        : open(segment, StandardOpenOption.READ);
  }

  private synchronized FileChannel open(int segment, StandardOpenOption option) throws IOException {
    FileChannel channel = open.get(segment);
    if (channel == null) {
      channel =
          FileChannel.open(
              file(segment), option, StandardOpenOption.READ, StandardOpenOption.WRITE);
      open.put(segment, channel);
    }
    return channel;
  }

  private Path file(int segment) {
    return folder.resolve(segment + ENDING);
  }

  private static int checksum(String id, byte[] article) {
    CRC32C crc = new CRC32C();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    crc.update(article);
    return (int) crc.getValue();
  }

  /** The numbers of the files that are there, in order. */
  private Set<Integer> numbers() throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.matches("[0-9]{1,9}\\" + ENDING)) {
            numbers.add(Integer.valueOf(name.substring(0, name.length() - ENDING.length())));
          }
        }
      }
    }
    return numbers;
  }

  /** Bytes of a file; 0 where there is none. */
  long size(int segment) {
    try {
      return Files.exists(file(segment)) ? Files.size(file(segment)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file is one that nothing is added to. */
  boolean isFull(int segment) {
    return size(segment) >= full;
  }

  /** Whether there are files but some, and the one that is written to. */
  synchronized boolean holdsOthers(Set<Integer> wanted) {
    try {
      return numbers().stream().anyMatch(segment -> !wanted.contains(segment) && segment != last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes all files but some, and the one that is written to. */
  synchronized void keep(Set<Integer> wanted) {
    try {
      for (int segment : numbers()) {
        if (!wanted.contains(segment) && segment != last) {
          FileChannel channel = open.remove(segment);
          if (channel != null) {
            channel.close();
          }
          Files.delete(file(segment));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A way to read articles one behind the other; for one thread. */
  Reader reader(RenderedArticles.Part part) {
    return new Reader(part == RenderedArticles.Part.HEAD ? HEAD_WINDOW : WINDOW);
  }

  /** Reads through a window of the file, so that neighbours come in one piece. */
  final class Reader {
    private final ByteBuffer window;
    private int segment;
    private long from;

    private Reader(int size) {
      window = ByteBuffer.allocateDirect(size).limit(0);
    }

    /** The bytes of an article, which ask for their checksum at the end. */
    Bytes open(String id, Place place) {
      return new Bytes(this, id, place);
    }

    private int read(long position, Place place, byte[] into, int offset, int length)
        throws IOException {
      if (segment != place.segment() || position < from || position >= from + window.limit()) {
        segment = place.segment();
        from = position;
        window.clear();
        FileChannel channel = readable(segment);
        int read = channel == null ? -1 : channel.read(window, position);
        window.limit(Math.max(0, read));
      }
      int piece = Math.min(length, window.limit() - (int) (position - from));
      window.get((int) (position - from), into, offset, piece);
      return piece;
    }
  }

  /** An article as a stream. */
  static final class Bytes extends InputStream {
    private final Reader reader;
    private final String id;
    private final Place place;
    private final CRC32C crc = new CRC32C();
    private int done;

    private Bytes(Reader reader, String id, Place place) {
      this.reader = reader;
      this.id = id;
      this.place = place;
      crc.update(id.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int wanted = Math.min(length, place.length() - done);
      if (wanted <= 0) {
        return length == 0 ? 0 : -1;
      }
      int read = raw(into, offset, wanted);
      crc.update(into, offset, read);
      return read;
    }

    private int raw(byte[] into, int offset, int length) throws IOException {
      int read = reader.read(place.position() + done, place, into, offset, length);
      if (read <= 0) {
        throw new DamagedArticleException(id);
      }
      done += read;
      return read;
    }

    /**
     * Compares what was read with the checksum.
     *
     * @throws DamagedArticleException when it is not the whole, or not as it was written
     */
    void check() throws IOException {
      byte[] sum = new byte[Integer.BYTES];
      if (done != place.length()) {
        throw new DamagedArticleException(id);
      }
      for (int got = 0; got < sum.length; ) {
        got += raw(sum, got, sum.length - got);
      }
      if (ByteBuffer.wrap(sum).getInt() != (int) crc.getValue()) {
        throw new DamagedArticleException(id);
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      for (FileChannel channel : List.copyOf(open.values())) {
        channel.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
