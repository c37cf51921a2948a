package org.procedex.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of the dataset while it is written: its bytes, rows and hash are counted on the way. */
final class HashedFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final FileChannel channel;
  private final MessageDigest digest = Ids.sha256();
  private final OutputStream out;
  private long bytes;
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
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
  }

  void write(byte[] part) {
    try {
      out.write(part);
      bytes += part.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(byte[] part, long moreRows) {
    write(part);
    rows += moreRows;
  }

  /** The file as a stream; closing it flushes, and leaves the file open. */
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int part) {
        HashedFile.this.write(new byte[] {(byte) part});
      }

      @Override
      public void write(byte[] part, int from, int length) {
        HashedFile.this.write(java.util.Arrays.copyOfRange(part, from, from + length));
      }
    };
  }

  /** What the file came to. */
  PublishedFile finish() {
    try {
      out.flush();
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublishedFile(name, rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
