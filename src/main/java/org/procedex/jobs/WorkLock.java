package org.procedex.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on a work folder, across processes. The operating system lets go of the lock of
 * a process that dies, so a dead holder blocks nobody.
 */
final class WorkLock {
  private static final String FILE = "procedex.lock";
  private static final String HOLDER = "procedex.pid";
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final FileChannel channel;
  private final FileLock lock;

  private WorkLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits for the lock and takes it.
   *
   * @throws IngestException when the folder cannot be written, or another run holds it for too long
   */
  static WorkLock take(Path work, Duration patience, IngestProgress progress) {
    try {
      Files.createDirectories(work);
      FileChannel channel =
          FileChannel.open(work.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = waitFor(channel, work, patience, progress);
      Files.writeString(work.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
      return new WorkLock(channel, lock);
    } catch (IOException e) {
      throw new IngestException(
          "expected a work folder that can be written at "
              + work
              + " but found: "
              + e.getClass().getSimpleName()
              + " "
              + e.getMessage(),
          e);
    }
  }

  private static FileLock waitFor(
      FileChannel channel, Path work, Duration patience, IngestProgress progress)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (true) {
      FileLock lock = attempt(channel);
      if (lock != null) {
        return lock;
      }
      if (!told) {
        progress.waiting(holder(work));
        told = true;
      }
      if (System.nanoTime() > end) {
        channel.close();
        throw new IngestException(
            "expected the work folder "
                + work
                + " to be free but process "
                + holder(work)
                + " holds it; wait for it to end or use another --work");
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        channel.close();
        throw new IngestException("interrupted while waiting for the work folder " + work, e);
      }
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path work) {
    try {
      return Files.readString(work.resolve(HOLDER), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** Lets go. */
  void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The operating system releases it with the process.
    }
  }
}
