package io.wirewatch.core.reading;

import java.util.Map;

/**
 * Numbers by key, looked up without an allocation; a bitmap that stays in the cache turns most
 * absent keys away. Key 0 is never found.
 */
final class LongIntTable {
  private static final int FILTER_BITS = 20;

  private final long[] keys;
  private final int[] values;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  LongIntTable(Map<Long, Integer> entries) {
    int capacity = Integer.highestOneBit(Math.max(8, entries.size() * 2 - 1)) << 1;
    keys = new long[capacity];
    values = new int[capacity];
    entries.forEach(this::put);
  }

  private void put(long key, int value) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    values[slot] = value;
    int bit = (int) (key >>> (Long.SIZE - FILTER_BITS));
    filter[bit >>> 6] |= 1L << bit;
  }

  private int slot(long key) {
    return (int) (key ^ key >>> 32) & keys.length - 1;
  }

  /** The value of a key, 0 when it has none. */
  int get(long key) {
    int bit = (int) (key >>> (Long.SIZE - FILTER_BITS));
    if ((filter[bit >>> 6] >>> bit & 1) == 0) {
      return 0;
    }
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return 0;
      }
      slot = slot + 1 & keys.length - 1;
    }
    return values[slot];
  }
}
