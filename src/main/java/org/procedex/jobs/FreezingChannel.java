package org.procedex.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file that stays as it is from the first write that is refused: what would come behind it is
 * kept in memory, so that whoever writes reads back what it wrote. No fault is ever thrown for a
 * write.
 */
final class FreezingChannel extends FileBaseDefault {
  private final FileChannel file;
  private final Consumer<IOException> refused;
  private final List<Unwritten> unwritten = new ArrayList<>();
  private boolean frozen;
  private long frozenSize;

  /** Bytes that the file does not hold. */
  private record Unwritten(long position, byte[] bytes) {
    /** Puts into a part of the file what these bytes make of it. */
    void overlay(byte[] part, long start) {
      long from = Math.max(start, position);
      long to = Math.min(start + part.length, position + bytes.length);
      if (from < to) {
        System.arraycopy(
            bytes, (int) (from - position), part, (int) (from - start), (int) (to - from));
      }
    }
  }

  FreezingChannel(FileChannel file, Consumer<IOException> refused) {
    this.file = file;
    this.refused = refused;
  }

  private void freeze(IOException refusal) throws IOException {
    frozen = true;
    frozenSize = file.size();
    refused.accept(refusal);
  }

  @Override
  public synchronized long size() throws IOException {
    return frozen ? frozenSize : file.size();
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    if (!frozen) {
      int start = source.position();
      try {
        return file.write(source, position);
      } catch (IOException e) {
        source.position(start);
        freeze(e);
      }
    }
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    unwritten.add(new Unwritten(position, bytes));
    frozenSize = Math.max(frozenSize, position + bytes.length);
    return bytes.length;
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) throws IOException {
    if (!frozen) {
      return file.read(target, position);
    }
    if (position >= frozenSize) {
      return -1;
    }
    byte[] part = new byte[(int) Math.min(target.remaining(), frozenSize - position)];
    ByteBuffer buffer = ByteBuffer.wrap(part);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = file.read(buffer, position + buffer.position());
    }
    unwritten.forEach(bytes -> bytes.overlay(part, position));
    target.put(part);
    return part.length;
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    if (!frozen) {
      try {
        file.truncate(size);
        return;
      } catch (IOException e) {
        freeze(e);
      }
    }
    frozenSize = Math.min(frozenSize, size);
  }

  @Override
  public synchronized void force(boolean metaData) throws IOException {
    if (!frozen) {
      try {
        file.force(metaData);
      } catch (IOException e) {
        freeze(e);
      }
    }
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
