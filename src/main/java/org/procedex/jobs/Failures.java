package org.procedex.jobs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.procedex.dataset.PublishException;

/** Says in one plain line what went wrong. */
final class Failures {
  private static final int MEGABYTE = 1 << 20;

  private Failures() {}

  /** A throwable with all that caused it or was suppressed on the way, outermost first. */
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
      }
    }
    return List.copyOf(found);
  }

  /** What was found, and what to do where that is known. */
  static String describe(Throwable failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable link : chain) {
      if (link instanceof OutOfMemoryError || message(link).contains("OutOfMemoryError")) {
        return "not enough memory ("
            + Runtime.getRuntime().maxMemory() / MEGABYTE
            + " MB heap); give more with java -Xmx or use fewer --threads";
      }
      if (message(link).toLowerCase(Locale.ROOT).contains("no space left on device")) {
        return "the disk is full (" + firstLine(link) + "); free some space";
      }
    }
    for (Throwable link : chain) {
      if (link instanceof PublishException || link instanceof IngestException) {
        return firstLine(link);
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

  private static String message(Throwable link) {
    return String.valueOf(link.getMessage());
  }

  private static String firstLine(Throwable link) {
    return message(link).lines().findFirst().orElse("no message");
  }
}
