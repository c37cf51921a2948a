package org.procedex.validate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals by drawing articles with replacement (Efron 1979; Efron and Tibshirani 1993,
 * chapter 13). The seed is fixed: the same scores give the same intervals.
 */
final class Bootstrap {
  static final int SAMPLES = 2000;
  private static final long SEED = 20_260_101;
  private static final double TAIL = 0.025;

  private final int[][] draws;

  /** Draws for so many articles; all statistics share them, so that differences are paired. */
  Bootstrap(int articles) {
    Random random = new Random(SEED);
    draws = new int[SAMPLES][articles];
    for (int[] draw : draws) {
      for (int i = 0; i < articles; i++) {
        draw[random.nextInt(articles)]++;
      }
    }
  }

  /**
   * The interval of a statistic.
   *
   * @param statistic of the articles, given how often each was drawn; empty where undefined
   * @return null where it is undefined in most samples
   */
  @Nullable Interval of(Function<int[], OptionalDouble> statistic) {
    double[] values = values(statistic);
    if (values.length < SAMPLES / 2) {
      return null;
    }
    return new Interval(quantile(values, TAIL), quantile(values, 1 - TAIL));
  }

  /** The share of samples in which a statistic is zero or below. */
  double notAbove(Function<int[], OptionalDouble> statistic) {
    double[] values = values(statistic);
    return values.length == 0
        ? 1
        : (double) Arrays.stream(values).filter(value -> value <= 0).count() / values.length;
  }

  private double[] values(Function<int[], OptionalDouble> statistic) {
    return Arrays.stream(draws)
        .map(statistic)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
