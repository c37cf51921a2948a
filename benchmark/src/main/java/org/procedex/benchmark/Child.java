package org.procedex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process and what it used; needs a Linux {@code /proc}. */
final class Child {
  private static final double TICKS = 100.0;
  private static final int POLL_MILLIS = 10;

  /**
   * What a process used.
   *
   * @param cost user and system time of all its threads; the clock from start to end
   * @param peakMegabytes largest resident set, in units of 1,048,576 bytes
   * @param output standard output
   */
  record Usage(Stopwatch.Cost cost, double peakMegabytes, String output) {}

  private Child() {}

  static Usage run(Path directory, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path out = Files.createTempFile("benchmark", ".out");
    Path err = Files.createTempFile("benchmark", ".err");
    try {
      double before = childrenCpu();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      double peak = watch(process);
      double wall = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IOException(
            "expected exit code 0 but found "
                + process.exitValue()
                + " of "
                + command
                + "\n"
                + Files.readString(err));
      }
      return new Usage(
          new Stopwatch.Cost(childrenCpu() - before, wall), peak, Files.readString(out));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static double watch(Process process) throws IOException {
    double peak = 0;
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(status));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IOException("interrupted", e);
    }
    return peak;
  }

  /** The kernel's own high-water mark, so that a poll now and then misses nothing. */
  private static double peak(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      // It has just ended.
    }
    return 0;
  }

  /** CPU seconds of all processes that this one started and that have ended. */
  private static double childrenCpu() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }
}
