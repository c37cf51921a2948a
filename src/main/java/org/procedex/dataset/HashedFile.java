package org.procedex.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * A file of the dataset while it is written: its bytes, rows and hash are counted on the way. Full
 * buffers are hashed and written in their order by the threads of the {@link Draft}.
 */
final class HashedFile implements AutoCloseable {
  static final int BUFFER = 1 << 17;

  /** What is written before the disk is asked to take it in. */
  private static final int FORCED_AT_ONCE = 1 << 24;

  private final Draft draft;
  private final String name;
  private final FileChannel channel;
  private final MessageDigest digest = Ids.sha256();
  private byte[] buffer = new byte[BUFFER];
  private int filled;
  private long flushed;
  private long rows;
  private boolean finished;
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  HashedFile(Draft draft, String name) {
    this.draft = draft;
    this.name = name;
    try {
      channel =
          FileChannel.open(
              draft.folder().resolve(name),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(byte[] part) {
    write(part, 0, part.length);
  }

  void write(byte[] part, long moreRows) {
    write(part);
    rows += moreRows;
  }

  void write(byte[] part, int from, int length) {
    for (int done = 0; done < length; ) {
      int room = room();
      int piece = Math.min(length - done, room);
      System.arraycopy(part, from + done, buffer, filled, piece);
      filled += piece;
      done += piece;
    }
  }

  /** Writes what comes next in a stream. */
  void take(InputStream in, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int room = room();
      int piece = in.read(buffer, filled, Math.min(length - done, room));
      if (piece < 0) {
        throw new EOFException("expected " + (length - done) + " more bytes for " + name);
      }
      filled += piece;
      done += piece;
    }
  }

  void addRows(long more) {
    rows += more;
  }

  private int room() {
    if (filled == buffer.length) {
      flush();
    }
    return buffer.length - filled;
  }

  private void flush() {
    byte[] full = buffer;
    int length = filled;
    written =
        written.thenRunAsync(
            () -> draft.write(full, () -> write(ByteBuffer.wrap(full, 0, length))),
            draft.workers());
    flushed += length;
    filled = 0;
    buffer = draft.buffer();
    if (flushed / FORCED_AT_ONCE > (flushed - length) / FORCED_AT_ONCE) {
      draft.force(channel);
    }
  }

  private void write(ByteBuffer part) throws IOException {
    digest.update(part.duplicate());
    while (part.hasRemaining()) {
      channel.write(part);
    }
  }

  /** The file as a stream; closing it leaves the file open. */
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int part) {
        HashedFile.this.write(new byte[] {(byte) part});
      }

      @Override
      public void write(byte[] part, int from, int length) {
        HashedFile.this.write(part, from, length);
      }
    };
  }

  /**
   * What the file came to. It can be read; the disk has it when the draft has settled.
   *
   * @throws UncheckedIOException when it could not be written
   */
  PublishedFile finish() {
    flush();
    written.join();
    draft.check();
    finished = true;
    draft.forceAndClose(channel);
    return new PublishedFile(name, rows, flushed, HexFormat.of().formatHex(digest.digest()));
  }

  /** Gives up a file that is not finished. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    written.join();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
