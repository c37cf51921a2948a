package org.procedex.cli;

import java.io.PrintWriter;

/** Runs the program inside a test. */
public final class Programs {
  private Programs() {}

  /** Runs a command; says its exit code. Both streams go to the writer. */
  public static int run(PrintWriter out, String... arguments) {
    return Main.run(arguments, out, out);
  }
}
