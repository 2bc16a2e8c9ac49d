package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which word belongs to which set. Large sets are bitmaps; small ones are 256 bits, by the last
 * bits of the ids, which turn most words away, and a list. So what a look-up touches stays in the
 * cache, however many sets there are.
 */
final class WordSets {
  /** The set of number words. */
  static final int NUMBERS = 0;

  private static final int LARGE = 24;
  private static final int SMALL_BITS = 256;

  /** The bits of all sets, one set after another. */
  private final long[] bits;

  /** Where the bits of a set begin. */
  private final int[] from;

  /** What of an id tells its place among the bits of a set. */
  private final int[] masks;

  /** The words of small sets, ascending; null for large ones. */
  private final int[] @Nullable [] small;

  private WordSets(List<Set<Integer>> sets, int words) {
    from = new int[sets.size()];
    masks = new int[sets.size()];
    small = new int[sets.size()][];
    int size = 0;
    for (int set = 0; set < masks.length; set++) {
      boolean large = sets.get(set).size() > LARGE;
      int places = large ? Integer.highestOneBit(words) * 2 : SMALL_BITS;
      from[set] = size;
      masks[set] = places - 1;
      size += places / Long.SIZE;
      small[set] =
          large ? null : sets.get(set).stream().mapToInt(Integer::intValue).sorted().toArray();
    }
    bits = new long[size];
    for (int set = 0; set < masks.length; set++) {
      for (int word : sets.get(set)) {
        bits[from[set] + ((word & masks[set]) >>> 6)] |= 1L << word;
      }
    }
  }

  /** Whether a word of the pack, or the unknown word 0, is in the set. */
  boolean contains(int set, int word) {
    if (mayContain(set, word) == 0) {
      return false;
    }
    int[] words = small[set];
    return words == null || Arrays.binarySearch(words, word) >= 0;
  }

  /** 0 if the word is not in the set; 1 if it is, and for few others. Without a branch. */
  int mayContain(int set, int word) {
    return (int) (bits[from[set] + ((word & masks[set]) >>> 6)] >>> word) & 1;
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

    /** The sets of words with ids up to {@code words}. */
    WordSets build(int words) {
      return new WordSets(sets, Math.max(SMALL_BITS, words));
    }
  }
}
