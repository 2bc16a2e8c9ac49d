package io.wirewatch.core.ledger;

/** Exponential decay in fixed point: 2^(−age / half-life) by a table of 4,096 steps a half-life. */
public final class Decay {
  private static final int STEPS = 4096;

  /** 2^(−i / STEPS) · 2^62. */
  private static final long[] TABLE = table();

  private Decay() {}

  /**
   * What is left of {@code value} after {@code ageMillis}; ages below zero count as zero.
   *
   * @param value magnitude below 2^60
   * @param halfLifeMillis &gt; 0
   */
  public static long of(long value, long ageMillis, long halfLifeMillis) {
    if (ageMillis <= 0) {
      return value;
    }
    long halvings = ageMillis / halfLifeMillis;
    if (halvings >= 60) {
      return 0;
    }
    long rest = ageMillis - halvings * halfLifeMillis;
    int step = (int) (rest * STEPS / halfLifeMillis);
    return Math.multiplyHigh(value << 2, TABLE[step] >> halvings);
  }

  /** 1 − 2^(−age / half-life), in (0, 1): how much of a steady sum a young ledger has seen. */
  static double seen(long ageMillis, long halfLifeMillis) {
    return 1 - StrictMath.pow(2, -(double) ageMillis / halfLifeMillis);
  }

  private static long[] table() {
    long[] table = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = (long) StrictMath.rint(StrictMath.pow(2, -(double) i / STEPS) * (1L << 62));
    }
    return table;
  }
}
