package org.procedex.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void theBestMatchingIsFoundWhereGreedyIsNot() {
    Assignment assignment = new Assignment(2, 2);
    assignment.allow(0, 0, 10);
    assignment.allow(0, 1, 9);
    assignment.allow(1, 0, 9);
    assertThat(assignment.best()).containsExactly(1, 0);
  }

  @Test
  void itsWeightIsThatOfTryingEverything() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int left = random.nextInt(6);
      int right = random.nextInt(6);
      long[][] weight = new long[left][right];
      Assignment assignment = new Assignment(left, right);
      for (int i = 0; i < left; i++) {
        for (int j = 0; j < right; j++) {
          if (random.nextInt(3) > 0) {
            weight[i][j] = 1 + random.nextInt(20);
            assignment.allow(i, j, weight[i][j]);
          }
        }
      }
      int[] partner = assignment.best();
      long total = 0;
      boolean[] taken = new boolean[right];
      for (int i = 0; i < left; i++) {
        if (partner[i] >= 0) {
          assertThat(taken[partner[i]]).as("one-to-one").isFalse();
          assertThat(weight[i][partner[i]]).as("an allowed pair").isPositive();
          taken[partner[i]] = true;
          total += weight[i][partner[i]];
        }
      }
      assertThat(total).isEqualTo(most(weight, 0, new boolean[right]));
    }
  }

  private static long most(long[][] weight, int row, boolean[] taken) {
    if (row == weight.length) {
      return 0;
    }
    long most = most(weight, row + 1, taken);
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j] && weight[row][j] > 0) {
        taken[j] = true;
        most = Math.max(most, weight[row][j] + most(weight, row + 1, taken));
        taken[j] = false;
      }
    }
    return most;
  }
}
