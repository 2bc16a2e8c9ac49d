package io.wirewatch.core.lexicon;

/**
 * What tells of most phrases that they do not stand where their anchor does: one word at a fixed
 * distance from it, and 64 bits for the words that may stand there, by their ids. A phrase without
 * such a word has a probe that everything passes.
 */
final class Probe {
  /** Where the probe stands in a record: the distance, then the bits in two halves. */
  static final int OFFSET = 3;

  private static final int BITS = 4;

  private Probe() {}

  /** 1 if the word may stand at the distance of the probe, 0 if it does not. */
  static int passes(int[] records, int record, int word) {
    return records[record + BITS + (word >>> 5 & 1)] >>> word & 1;
  }

  static void set(int[] record, int distance, long bits) {
    record[OFFSET] = distance;
    record[BITS] = (int) bits;
    record[BITS + 1] = (int) (bits >>> 32);
  }

  /** The bits of a slot of these words. */
  static long bits(int[] words) {
    long bits = 0;
    for (int word : words) {
      bits |= 1L << word;
    }
    return bits;
  }

  /** The bits of a number in digits. */
  static long numberBit() {
    return 1L << WordStream.NUMBER;
  }
}
