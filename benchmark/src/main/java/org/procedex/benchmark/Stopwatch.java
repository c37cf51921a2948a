package org.procedex.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times, in seconds. */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /**
   * What something took.
   *
   * @param cpu of the thread or process that did it
   * @param wall on the clock
   */
  record Cost(double cpu, double wall) {
    Cost plus(Cost more) {
      return new Cost(cpu + more.cpu, wall + more.wall);
    }

    String line() {
      return cpu + " " + wall;
    }

    static Cost parse(String line) {
      String[] parts = line.strip().split(" ");
      return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
  }

  private Stopwatch() {}

  /** What the calling thread alone spends on it. */
  static Cost thread(Runnable work) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Cost(
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
        (System.nanoTime() - wall) / 1e9);
  }

  /** What the whole process spends on it: all threads, compiler and collector included. */
  static Cost process(Runnable work) {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static Cost median(java.util.List<Cost> costs) {
    return new Cost(
        median(costs.stream().mapToDouble(Cost::cpu).toArray()),
        median(costs.stream().mapToDouble(Cost::wall).toArray()));
  }
}
