package org.procedex.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A version of the dataset that is being written. Its files are hashed and written by other threads
 * than the one that makes their bytes, where there is more than one, and handed to the disk while
 * there is still something to write: waiting for the disk costs no CPU, only time.
 */
final class Draft implements AutoCloseable {
  /** What each thread may have before it, in buffers. */
  private static final int AHEAD = 8;

  /** More have nothing to do: most bytes are in three files. */
  private static final int MOST_WORKERS = 3;

  private final Path folder;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final @Nullable ExecutorService workers;
  private final ExecutorService disk = Executors.newSingleThreadExecutor(named("publish-disk"));
  private final BlockingQueue<byte[]> spare = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * One without files.
   *
   * @param folder an empty one
   * @param threads that may be at work, the caller's among them
   */
  Draft(Path folder, int threads) {
    this.folder = folder;
    int others = Math.min(threads - 1, MOST_WORKERS);
    this.workers = others == 0 ? null : workers(others);
    for (int i = 0; i < others * AHEAD; i++) {
      spare.add(new byte[HashedFile.BUFFER]);
    }
  }

  private ExecutorService workers(int threads) {
    return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, waiting, named("publish"));
  }

  private static java.util.concurrent.ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  Path folder() {
    return folder;
  }

  /** Begins a file of it. */
  HashedFile file(String name) {
    return new HashedFile(this, name);
  }

  /** Who hashes and writes. */
  Executor workers() {
    return workers == null ? Runnable::run : workers;
  }

  /** A buffer that nobody writes from any more; while there is none, the caller lends a hand. */
  byte[] buffer() {
    check();
    byte[] free = spare.poll();
    while (free == null) {
      Runnable next = waiting.poll();
      if (next == null) {
        return nextSpare();
      }
      next.run();
      free = spare.poll();
    }
    return free;
  }

  private byte[] nextSpare() {
    try {
      return spare.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while publishing"));
    }
  }

  /** A piece of a file that may fail to be written. */
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /** Writes, unless something failed before; the buffer is then free for others. */
  void write(byte[] buffer, Writing writing) {
    attempt(writing);
    spare.add(buffer);
  }

  /** Has the disk take in what was written of a file so far. */
  void force(FileChannel channel) {
    disk.execute(() -> attempt(() -> channel.force(false)));
  }

  /** Has the disk take in a whole file, and closes it. */
  void forceAndClose(FileChannel channel) {
    disk.execute(
        () ->
            attempt(
                () -> {
                  try (channel) {
                    channel.force(true);
                  }
                }));
  }

  private void attempt(Writing writing) {
    if (failure.get() != null) {
      return;
    }
    try {
      writing.run();
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Tells of what failed meanwhile.
   *
   * @throws UncheckedIOException when a file could not be written
   */
  void check() {
    Throwable found = failure.get();
    if (found instanceof IOException io) {
      throw new UncheckedIOException(io);
    }
    if (found instanceof Error error) {
      throw error;
    }
    if (found != null) {
      throw new IllegalStateException("expected to write the dataset but found " + found, found);
    }
  }

  /** Waits until the disk has all finished files. */
  void settle() {
    close();
    check();
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    if (workers != null) {
      end(workers);
    }
    end(disk);
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
