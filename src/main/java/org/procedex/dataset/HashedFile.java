package org.procedex.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of the dataset while it is written: its bytes, rows and hash are counted on the way. */
final class HashedFile implements AutoCloseable {
  private static final int BUFFER = 1 << 17;

  private final String name;
  private final FileChannel channel;
  private final MessageDigest digest = Ids.sha256();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long flushed;
  private long rows;

  HashedFile(Path folder, String name) {
    this.name = name;
    try {
      channel =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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
    digest.update(buffer, 0, filled);
    ByteBuffer out = ByteBuffer.wrap(buffer, 0, filled);
    try {
      while (out.hasRemaining()) {
        channel.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flushed += filled;
    filled = 0;
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

  /** What the file came to. */
  PublishedFile finish() {
    flush();
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublishedFile(name, rows, flushed, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
