package org.procedex.jobs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.procedex.dataset.PublishException;

/** Says in one plain line what went wrong. */
final class Failures {
  /** As operating systems say that a file cannot grow. */
  private static final List<String> NO_SPACE =
      List.of("No space left on device", "Disk quota exceeded", "File too large");

  private static final int MEGABYTE = 1 << 20;

  private Failures() {}

  /**
   * A throwable with all that caused it, was suppressed on the way or, of a batch of statements,
   * came next, outermost first.
   */
  static List<Throwable> chain(Throwable failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (found.add(next)) {
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
        open.addAll(List.of(next.getSuppressed()));
        if (next instanceof SQLException sql && sql.getNextException() != null) {
          open.add(sql.getNextException());
        }
      }
    }
    return List.copyOf(found);
  }

  /** What was found, and what to do where that is known. */
  static String describe(Throwable failure) {
    List<Throwable> chain = chain(failure);
    if (isMemoryShort(failure)) {
      return "not enough memory ("
          + Runtime.getRuntime().maxMemory() / MEGABYTE
          + " MB heap); give more with java -Xmx or use fewer --threads";
    }
    if (isDiskFull(failure)) {
      return "the disk is full or the quota used up; free some space";
    }
    if (chain.stream().anyMatch(Failures::isClosed)) {
      return "the database of the work folder closed itself, by lack of memory ("
          + Runtime.getRuntime().maxMemory() / MEGABYTE
          + " MB heap; java -Xmx gives more) or of disk space";
    }
    for (Throwable link : chain) {
      if (link instanceof PublishException || link instanceof IngestException) {
        return firstLine(link);
      }
      if (link instanceof SQLException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
        return "no leave to write the state in the work folder; allow it";
      }
      if (link instanceof AccessDeniedException) {
        return "no leave to write or read " + firstLine(link) + "; allow it";
      }
      if (link instanceof FileSystemException) {
        return link.getClass().getSimpleName() + ": " + firstLine(link);
      }
    }
    Throwable root = chain.get(0);
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + firstLine(root);
  }

  /** Whether memory was short. */
  static boolean isMemoryShort(Throwable failure) {
    return chain(failure).stream().anyMatch(Failures::isMemory);
  }

  /** Whether a file could not grow. */
  static boolean isDiskFull(Throwable failure) {
    return chain(failure).stream()
        .map(Failures::message)
        .anyMatch(message -> NO_SPACE.stream().anyMatch(message::contains));
  }

  private static boolean isMemory(Throwable link) {
    return link instanceof OutOfMemoryError
        || message(link).contains("OutOfMemoryError")
        || link instanceof SQLException sql && sql.getErrorCode() == ErrorCode.OUT_OF_MEMORY;
  }

  private static boolean isClosed(Throwable link) {
    return link instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
  }

  private static String message(Throwable link) {
    return String.valueOf(link.getMessage());
  }

  private static String firstLine(Throwable link) {
    return message(link).lines().findFirst().orElse("no message");
  }
}
