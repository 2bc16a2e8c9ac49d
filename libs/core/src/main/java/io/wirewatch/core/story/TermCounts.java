package io.wirewatch.core.story;

/** How often each word of a text occurs, by open addressing over its hash. */
final class TermCounts {
  final int[] hashes;
  final int[] counts;
  final int[] names;

  /** What {@link TermWeights#entry} knows of the word. */
  final long[] entries;

  TermCounts(int words) {
    int capacity = Integer.highestOneBit(Math.max(8, words * 2 - 1)) * 2;
    hashes = new int[capacity];
    counts = new int[capacity];
    names = new int[capacity];
    entries = new long[capacity];
  }

  /** Whether the word is written as a name or number here, more often than not. */
  boolean isName(int slot) {
    return names[slot] * 2 > counts[slot];
  }

  void add(int hash, long entry, int shape, int times) {
    int slot = hash & (hashes.length - 1);
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    hashes[slot] = hash;
    entries[slot] = entry;
    counts[slot] += times;
    names[slot] += (shape & (Tokens.CAPITAL | Tokens.DIGIT)) != 0 ? times : 0;
  }
}
