package org.procedex.dedup;

import java.util.Arrays;

/** Numbers keys in the order in which they come, from 0; open addressing, no boxing. */
final class LongTable {
  private static final int SMALLEST = 64;

  /** Moves every bit of a key into the upper half, of which the slot is taken. */
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private int[] slots;
  private int size;

  /** A table that grows beyond the number of keys that are expected. */
  LongTable(int expected) {
    keys = new long[Integer.highestOneBit(Math.max(SMALLEST, 2 * expected - 1))];
    slots = new int[keys.length * 2];
  }

  /** One key of two. */
  static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second & 0xFFFFFFFFL;
  }

  int size() {
    return size;
  }

  /** The number of a key, or -1. */
  int find(long key) {
    return slots[slot(key)] - 1;
  }

  /** The number of a key; the {@link #size} from before where it is new. */
  int number(long key) {
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

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key * PRIME >>> Integer.SIZE) & mask;
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
