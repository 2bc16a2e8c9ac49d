package io.wirewatch.core.story;

import java.util.Arrays;

/** How often each word of a text occurs, by open addressing over its hash. */
final class TermCounts {
  int[] hashes = new int[0];
  int[] counts = new int[0];
  int[] names = new int[0];

  /** What {@link TermWeights#entry} knows of the word. */
  long[] entries = new long[0];

  /** The places in use. */
  private int[] slots = new int[0];

  private int size;
  private int mask;

  /** Forgets all words; there is room for that many then. */
  TermCounts clear(int words) {
    int capacity = Integer.highestOneBit(Math.max(8, words * 2 - 1)) * 2;
    if (counts.length < capacity) {
      hashes = new int[capacity];
      counts = new int[capacity];
      names = new int[capacity];
      entries = new long[capacity];
      slots = new int[capacity];
    } else {
      Arrays.fill(counts, 0, capacity, 0);
      Arrays.fill(names, 0, capacity, 0);
    }
    size = 0;
    mask = capacity - 1;
    return this;
  }

  /** How many different words there are. */
  int size() {
    return size;
  }

  /** Where word i lies, in the order in which they first came. */
  int slot(int i) {
    return slots[i];
  }

  /** Whether the word is written as a name or number here, more often than not. */
  boolean isName(int slot) {
    return names[slot] * 2 > counts[slot];
  }

  void add(int hash, long entry, int shape, int times) {
    int slot = hash & mask;
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    slots[size] = slot;
    size += counts[slot] == 0 ? 1 : 0;
    hashes[slot] = hash;
    entries[slot] = entry;
    counts[slot] += times;
    names[slot] += (shape & (Tokens.CAPITAL | Tokens.DIGIT)) != 0 ? times : 0;
  }
}
