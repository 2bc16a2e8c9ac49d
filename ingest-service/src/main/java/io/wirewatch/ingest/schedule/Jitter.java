package io.wirewatch.ingest.schedule;

/**
 * Spread without randomness: a feed's place in the interval follows from its key and the number of
 * the poll, so it survives restarts and can be tested.
 */
public final class Jitter {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Jitter() {}

  /**
   * An evenly spread fraction in [0, 1).
   *
   * <p>FNV-1a over the key, then the finaliser of MurmurHash3: keys that differ in one character
   * end up far apart.
   */
  public static double fraction(String key, long poll) {
    long h = FNV_OFFSET;
    for (int i = 0; i < key.length(); i++) {
      h = (h ^ key.charAt(i)) * FNV_PRIME;
    }
    return (mix(h ^ mix(poll)) >>> 11) * 0x1.0p-53;
  }

  private static long mix(long h) {
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
