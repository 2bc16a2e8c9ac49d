package io.wirewatch.core.reading;

import java.util.Map;

/**
 * The weights of pairs of words. Pair and weight share one number, so that a pair that is there
 * costs one look into memory; a bitmap that stays in the cache turns most others away.
 */
final class PairTable {
  /** Bits of a word's id; a vocabulary has no more words. */
  private static final int ID_BITS = 21;

  private static final int KEY_BITS = 2 * ID_BITS;
  private static final int WEIGHT_BITS = Long.SIZE - KEY_BITS;
  private static final int FILTER_BITS = 19;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] slots;
  private final int shift;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /**
   * @param weights by {@link #key}
   * @throws IllegalArgumentException if a weight does not fit
   */
  PairTable(Map<Long, Integer> weights) {
    int capacity = Integer.highestOneBit(Math.max(8, weights.size() * 2 - 1)) << 1;
    slots = new long[capacity];
    shift = Long.numberOfLeadingZeros(capacity) + 1;
    weights.forEach(this::put);
  }

  /** The key of two words, by their ids; never 0, as no word has the id 0. */
  static long key(int first, int second) {
    return (long) first << ID_BITS | second;
  }

  /**
   * Refuses a weight that does not fit.
   *
   * @throws IllegalArgumentException telling the weight
   */
  static void check(int weight) {
    if (Math.abs(weight) >= 1 << (WEIGHT_BITS - 1)) {
      throw new IllegalArgumentException("a weight of " + weight + " does not fit");
    }
  }

  private void put(long key, int weight) {
    check(weight);
    long hash = key * MIX;
    int slot = (int) (hash >>> shift);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = key << WEIGHT_BITS | weight & (1L << WEIGHT_BITS) - 1;
    int bit = (int) (hash >>> (Long.SIZE - FILTER_BITS));
    filter[bit >>> 6] |= 1L << bit;
  }

  /** The weight of a pair, 0 when it has none. */
  int get(int first, int second) {
    long key = key(first, second);
    long hash = key * MIX;
    int bit = (int) (hash >>> (Long.SIZE - FILTER_BITS));
    if ((filter[bit >>> 6] >>> bit & 1) == 0) {
      return 0;
    }
    int slot = (int) (hash >>> shift);
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (entry >>> WEIGHT_BITS == key) {
        return (int) (entry << KEY_BITS >> KEY_BITS);
      }
      slot = slot + 1 & slots.length - 1;
    }
    return 0;
  }
}
