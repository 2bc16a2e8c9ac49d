package io.wirewatch.core.story;

import java.util.Arrays;

/** The heaviest terms of a text, weighted (1 + ln tf) · idf and scaled to length 10,000. */
record Terms(int[] sortedHashes, short[] weights) {
  /** Length of a weight vector. */
  static final int LENGTH = 10_000;

  /** 64 · (1 + ln n). */
  private static final int[] FREQUENCY = frequencies();

  static Terms heaviest(TermCounts counts, boolean foreign) {
    // Weight in the upper half, hash in the lower one: sorting longs sorts by weight, then hash.
    long[] ranked = new long[Sketch.TERMS];
    int kept = 0;
    for (int i = 0; i < counts.size(); i++) {
      int slot = counts.slot(i);
      int idf = TermWeights.shipped().weight(counts.entries[slot], counts.isName(slot), foreign);
      long weight = (long) idf * FREQUENCY[Math.min(counts.counts[slot], FREQUENCY.length - 1)];
      if (weight > 0) {
        kept = rank(ranked, kept, -(weight << 32) | (counts.hashes[slot] & 0xFFFFFFFFL));
      }
    }
    double square = 0;
    for (int i = 0; i < kept; i++) {
      double weight = weightOf(ranked[i]);
      square += weight * weight;
    }
    return scaled(ranked, kept, Math.sqrt(square));
  }

  /** Keeps the least values in order; how many there are then. */
  private static int rank(long[] ranked, int size, long value) {
    if (size == ranked.length && value >= ranked[size - 1]) {
      return size;
    }
    int at = Math.min(size, ranked.length - 1);
    for (; at > 0 && ranked[at - 1] > value; at--) {
      ranked[at] = ranked[at - 1];
    }
    ranked[at] = value;
    return Math.min(size + 1, ranked.length);
  }

  /** Root and rounding are exact by definition, whichever library has them. */
  private static Terms scaled(long[] ranked, int kept, double length) {
    long[] byHash = new long[kept];
    for (int i = 0; i < kept; i++) {
      long weight = (long) Math.rint(LENGTH * weightOf(ranked[i]) / length);
      byHash[i] = ((long) (int) ranked[i] << 32) | weight;
    }
    Arrays.sort(byHash);
    int[] hashes = new int[kept];
    short[] weights = new short[kept];
    for (int i = 0; i < kept; i++) {
      hashes[i] = (int) (byHash[i] >> 32);
      weights[i] = (short) byHash[i];
    }
    return new Terms(hashes, weights);
  }

  private static double weightOf(long ranked) {
    return -(ranked >> 32);
  }

  private static int[] frequencies() {
    int[] table = new int[64];
    for (int n = 1; n < table.length; n++) {
      table[n] = (int) StrictMath.rint(64 * (1 + StrictMath.log(n)));
    }
    return table;
  }
}
