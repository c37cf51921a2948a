package org.procedex.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end cleanly when a signal (SIGTERM, SIGINT) ends the process; in force until it is
 * closed, which tells a waiting signal that the work has ended.
 */
final class EndOnSignal {
  private static final long PATIENCE_SECONDS = 25;

  /** What the process does when the work has ended. */
  enum After {
    /** Ends as signals end processes: 128 and the signal's number. */
    EXIT_BY_SIGNAL,
    /** Ends with exit code 0: being stopped is how this work ends. */
    EXIT_DONE
  }

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private EndOnSignal(Runnable stop, After after) {
    hook = new Thread(() -> end(stop, after), "end-on-signal");
  }

  static EndOnSignal of(Runnable stop, After after) {
    EndOnSignal end = new EndOnSignal(stop, after);
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  private void end(Runnable stop, After after) {
    stop.run();
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (inTime && after == After.EXIT_DONE) {
        // The exit code of a process that a signal ends cannot be set in another way.
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended; a signal from now on ends the process as it does without this. */
  void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, and knows by now.
    }
  }
}
