package org.procedex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real program, in a process of its own, with the classes under test. */
public final class Program {
  private static final long PATIENCE_SECONDS = 240;

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it; both its streams go to the file. */
  public static Program start(Path log, List<String> java, List<String> arguments)
      throws IOException {
    return start(log, List.of(), java, arguments);
  }

  /** Starts it by a command that runs what is behind it. */
  public static Program start(Path log, List<String> by, List<String> java, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(by);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(java);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.procedex.cli.Main");
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Program(process, log);
  }

  /** Starts it with arguments only. */
  public static Program start(Path log, String... arguments) throws IOException {
    return start(log, List.of(), List.of(arguments));
  }

  /** Its exit code, once it has ended. */
  public int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("expected the program to end but found it at work");
    }
    return process.exitValue();
  }

  /** Whether it ends by itself within that time. */
  public boolean endsWithin(long milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it without warning if it is still there; it is gone then. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it has printed. */
  public String printed() throws IOException {
    return Files.readString(log);
  }
}
