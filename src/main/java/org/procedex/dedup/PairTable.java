package org.procedex.dedup;

import java.util.Arrays;

/** Numbers pairs of keys in the order in which they come, from 0; open addressing, no boxing. */
final class PairTable {
  private static final int SMALLEST = 64;

  private long[] keys = new long[SMALLEST];
  private int[] slots = new int[SMALLEST * 2];
  private int size;

  int size() {
    return size;
  }

  /** The number of a pair, or -1. */
  int find(int first, int second) {
    return slots[slot(key(first, second))] - 1;
  }

  /** The number of a pair; the {@link #size} from before where it is new. */
  int number(int first, int second) {
    long key = key(first, second);
    int slot = slot(key);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size++] = key;
    slots[slot] = size;
    return size - 1;
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second & 0xFFFFFFFFL;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = Folding.spread(Long.hashCode(key)) & mask;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    slots = new int[keys.length * 2];
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i + 1;
    }
  }
}
