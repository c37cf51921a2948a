package org.procedex.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The one-to-one matching of the greatest total weight.
 *
 * <p>The Hungarian method with potentials (Kuhn 1955, Munkres 1957) on each connected part of the
 * graph, so that only records that compete for each other cost more than one look. The same edges
 * give the same matching.
 */
final class Assignment {
  private final int left;
  private final int right;
  private final List<long[]> edges = new ArrayList<>();
  private final int[] group;

  Assignment(int left, int right) {
    this.left = left;
    this.right = right;
    this.group = new int[left + right];
    Arrays.setAll(group, i -> i);
  }

  /** Allows a pair; the weight is above zero. */
  void allow(int a, int b, long weight) {
    edges.add(new long[] {a, b, weight});
    int x = root(a);
    int y = root(left + b);
    group[Math.max(x, y)] = Math.min(x, y);
  }

  private int root(int node) {
    int at = node;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  /** For each on the left its partner on the right; -1 for none. */
  int[] best() {
    int[] partner = new int[left];
    Arrays.fill(partner, -1);
    TreeMap<Integer, List<long[]>> parts = new TreeMap<>();
    for (long[] edge : edges) {
      parts.computeIfAbsent(root((int) edge[0]), key -> new ArrayList<>()).add(edge);
    }
    parts.values().forEach(part -> solve(part, partner));
    return partner;
  }

  private void solve(List<long[]> part, int[] partner) {
    int[] rows = part.stream().mapToInt(edge -> (int) edge[0]).distinct().sorted().toArray();
    int[] columns = part.stream().mapToInt(edge -> (int) edge[1]).distinct().sorted().toArray();
    int width = columns.length + rows.length;
    long[][] cost = new long[rows.length][width];
    for (long[] edge : part) {
      int row = Arrays.binarySearch(rows, (int) edge[0]);
      int column = Arrays.binarySearch(columns, (int) edge[1]);
      cost[row][column] = Math.min(cost[row][column], -edge[2]);
    }
    int[] taken = hungarian(cost, width);
    for (int column = 0; column < columns.length; column++) {
      int row = taken[column + 1] - 1;
      if (row >= 0 && cost[row][column] < 0) {
        partner[rows[row]] = columns[column];
      }
    }
  }

  /** For each column, 1-based, its row, 1-based, or 0. */
  private static int[] hungarian(long[][] cost, int width) {
    int height = cost.length;
    long[] u = new long[height + 1];
    long[] v = new long[width + 1];
    int[] row = new int[width + 1];
    int[] way = new int[width + 1];
    for (int i = 1; i <= height; i++) {
      row[0] = i;
      int column = 0;
      long[] least = new long[width + 1];
      Arrays.fill(least, Long.MAX_VALUE);
      boolean[] used = new boolean[width + 1];
      do {
        used[column] = true;
        int current = row[column];
        int next = 0;
        long delta = Long.MAX_VALUE;
        for (int j = 1; j <= width; j++) {
          if (!used[j]) {
            long reduced = cost[current - 1][j - 1] - u[current] - v[j];
            if (reduced < least[j]) {
              least[j] = reduced;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= width; j++) {
          if (used[j]) {
            u[row[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (row[column] != 0);
      do {
        int before = way[column];
        row[column] = row[before];
        column = before;
      } while (column != 0);
    }
    return row;
  }
}
