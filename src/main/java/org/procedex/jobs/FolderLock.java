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
 * One run at a time on a folder, across processes. The operating system lets go of the lock of a
 * process that dies, so a dead holder blocks nobody.
 */
final class FolderLock {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** What is locked, and so what the files of the lock are called. */
  enum Kind {
    WORK("procedex"),
    /** Hidden, as everything in the output folder that is not the dataset. */
    OUTPUT(".procedex");

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    private Path lock(Path folder) {
      return folder.resolve(name + ".lock");
    }

    private Path holder(Path folder) {
      return folder.resolve(name + ".pid");
    }

    private String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * How to wait.
   *
   * @param patience how long
   * @param progress hears who holds the folder
   * @param stop ends the wait
   */
  record Wait(Duration patience, IngestProgress progress, StopRequest stop) {}

  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits for the lock and takes it; the folder is made where it is missing.
   *
   * @throws IngestException when the folder cannot be written, or another run holds it for too long
   * @throws StoppedException when asked to stop meanwhile
   */
  static FolderLock take(Path folder, Kind kind, Wait wait) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(kind.lock(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = waitFor(channel, folder, kind, wait);
        Files.writeString(kind.holder(folder), Long.toString(ProcessHandle.current().pid()));
        return new FolderLock(channel, lock);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IngestException(
          "expected "
              + article(kind)
              + " folder that can be written at "
              + folder
              + " but found: "
              + Failures.describe(e),
          e);
    }
  }

  private static String article(Kind kind) {
    return (kind == Kind.WORK ? "a " : "an ") + kind.label();
  }

  private static FileLock waitFor(FileChannel channel, Path folder, Kind kind, Wait wait)
      throws IOException {
    long end = System.nanoTime() + wait.patience().toNanos();
    boolean told = false;
    while (true) {
      FileLock lock = attempt(channel);
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > end) {
        throw new IngestException(
            "expected the "
                + kind.label()
                + " folder "
                + folder
                + " to be free but process "
                + holder(folder, kind)
                + " holds it; wait for it to end or use another --"
                + kind.label());
      }
      if (!told) {
        wait.progress().waiting(folder, holder(folder, kind));
        told = true;
      }
      pause(folder, wait.stop());
    }
  }

  private static void pause(Path folder, StopRequest stop) {
    stop.check();
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while waiting for the folder " + folder, e);
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path folder, Kind kind) {
    try {
      return Files.readString(kind.holder(folder), StandardCharsets.UTF_8).strip();
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
