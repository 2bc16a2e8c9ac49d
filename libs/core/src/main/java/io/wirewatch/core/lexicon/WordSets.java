package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which word belongs to which set: one open-addressed table of (set, word) for all of them, so that
 * a set costs what it holds.
 */
final class WordSets {
  /** The set of number words. */
  static final int NUMBERS = 0;

  private final long[] table;
  private final int mask;

  private WordSets(List<Set<Integer>> sets) {
    int entries = sets.stream().mapToInt(Set::size).sum();
    table = new long[Integer.highestOneBit(Math.max(8, entries * 2)) << 1];
    mask = table.length - 1;
    for (int set = 0; set < sets.size(); set++) {
      for (int word : sets.get(set)) {
        long key = key(set, word);
        int slot = slot(key);
        while (table[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        table[slot] = key;
      }
    }
  }

  boolean contains(int set, int word) {
    long key = key(set, word);
    int slot = slot(key);
    while (table[slot] != 0) {
      if (table[slot] == key) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }

  private static long key(int set, int word) {
    return ((long) set + 1) << 32 | word;
  }

  private int slot(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32) & mask;
  }

  static final class Builder {
    private final List<Set<Integer>> sets = new ArrayList<>();
    private final Map<Set<Integer>, Integer> numbers = new HashMap<>();

    int add(Set<Integer> words) {
      TreeSet<Integer> set = new TreeSet<>(words);
      return numbers.computeIfAbsent(
          set,
          key -> {
            sets.add(key);
            return sets.size() - 1;
          });
    }

    WordSets build() {
      return new WordSets(sets);
    }
  }
}
