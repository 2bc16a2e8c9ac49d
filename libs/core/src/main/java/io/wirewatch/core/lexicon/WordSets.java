package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which word belongs to which set. A signature of 64 bits turns most words away from small sets;
 * large ones are bitmaps. So what a look-up touches stays in the cache, however many sets there
 * are.
 */
final class WordSets {
  /** The set of number words. */
  static final int NUMBERS = 0;

  private static final int LARGE = 24;

  private final long[] signatures;
  private final int[][] small;
  private final long[][] large;

  private WordSets(List<Set<Integer>> sets) {
    signatures = new long[sets.size()];
    small = new int[sets.size()][];
    large = new long[sets.size()][];
    for (int set = 0; set < sets.size(); set++) {
      int[] words = sets.get(set).stream().mapToInt(Integer::intValue).sorted().toArray();
      small[set] = words;
      for (int word : words) {
        signatures[set] |= 1L << word;
      }
      if (words.length > LARGE) {
        long[] bits = new long[(words[words.length - 1] >>> 6) + 1];
        for (int word : words) {
          bits[word >>> 6] |= 1L << word;
        }
        large[set] = bits;
      }
    }
  }

  boolean contains(int set, int word) {
    if ((signatures[set] >>> word & 1) == 0) {
      return false;
    }
    long[] bits = large[set];
    if (bits != null) {
      return word >>> 6 < bits.length && (bits[word >>> 6] >>> word & 1) != 0;
    }
    return Arrays.binarySearch(small[set], word) >= 0;
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
