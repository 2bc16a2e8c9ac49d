package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which phrases to try where. A phrase is tried where a word of its anchor slot stands, and, if it
 * has another slot of words, only when a word of that slot, its partner, stands within reach of the
 * anchor. A word that anchors hundreds of phrases so costs a look at each word around it, not
 * hundreds of trials.
 */
final class Anchors {
  /** A phrase without partner waits for nothing but its anchor. */
  private static final int[] NONE = {};

  private final int[][] alone;

  /** How far partners of a word lie at most: to the right in the lower half, left in the upper. */
  private final int[] reach;

  /** A bit for each partner of a word, by its id. */
  private final long[] partners;

  /** Where the table of a word's partners begins, and that of the next word. */
  private final int[] tableOf;

  /** Partner × 2, + 1 for the left; 0 in a free place. */
  private final int[] keys;

  private final int[][] phrases;

  private Anchors(Builder builder) {
    int words = builder.largest + 1;
    alone = new int[words][];
    Arrays.fill(alone, NONE);
    builder.alone.forEach((word, list) -> alone[word] = sorted(list));
    reach = Arrays.copyOf(builder.reach, words);
    partners = new long[words];
    tableOf = new int[words + 1];
    int size = 0;
    for (int word = 0; word < words; word++) {
      tableOf[word] = size;
      int pairs = builder.pairs.getOrDefault(word, Map.of()).size();
      size += pairs == 0 ? 0 : Integer.highestOneBit(pairs * 2 - 1) * 2;
    }
    tableOf[words] = size;
    keys = new int[size];
    phrases = new int[size][];
    builder.pairs.forEach((word, lists) -> lists.forEach((key, list) -> put(word, key, list)));
  }

  private void put(int word, int key, List<Integer> list) {
    int from = tableOf[word];
    int mask = tableOf[word + 1] - from - 1;
    int slot = key * 0x9E3779B9 >>> 8 & mask;
    while (keys[from + slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[from + slot] = key;
    phrases[from + slot] = sorted(list);
    partners[word] |= 1L << (key >> 1);
  }

  /** The phrases that hang on the word alone, ascending. */
  int[] alone(int word) {
    return word < alone.length ? alone[word] : NONE;
  }

  /** How far to the right partners of the word stand at most; 0 for none. */
  int right(int word) {
    return word < reach.length ? reach[word] & 0xFFFF : 0;
  }

  /** How far to the left partners of the word stand at most; 0 for none. */
  int left(int word) {
    return word < reach.length ? reach[word] >>> 16 : 0;
  }

  /** The phrases that hang on the word and have this partner on that side, ascending. */
  int[] beside(int word, int partner, boolean left) {
    if ((partners[word] >>> partner & 1) == 0) {
      return NONE;
    }
    int key = partner << 1 | (left ? 1 : 0);
    int from = tableOf[word];
    int mask = tableOf[word + 1] - from - 1;
    int slot = key * 0x9E3779B9 >>> 8 & mask;
    while (true) {
      int found = keys[from + slot];
      if (found == key) {
        return phrases[from + slot];
      }
      if (found == 0) {
        return NONE;
      }
      slot = slot + 1 & mask;
    }
  }

  private static int[] sorted(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  /** Collects phrases and their anchors. */
  static final class Builder {
    private final Map<Integer, List<Integer>> alone = new HashMap<>();
    private final Map<Integer, Map<Integer, List<Integer>>> pairs = new HashMap<>();
    private int[] reach = new int[1024];
    private int largest;

    /** A phrase that is tried wherever the word stands. */
    void add(int word, int phrase) {
      grow(word);
      alone.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
    }

    /** A phrase that is tried where the word stands and the partner at most so far beside it. */
    void add(int word, int partner, boolean left, int distance, int phrase) {
      grow(word);
      int right = Math.max(reach[word] & 0xFFFF, left ? 0 : distance);
      reach[word] = Math.max(reach[word] >>> 16, left ? distance : 0) << 16 | right;
      pairs
          .computeIfAbsent(word, w -> new HashMap<>())
          .computeIfAbsent(partner << 1 | (left ? 1 : 0), key -> new ArrayList<>(2))
          .add(phrase);
    }

    private void grow(int word) {
      largest = Math.max(largest, word);
      if (word >= reach.length) {
        reach = Arrays.copyOf(reach, word * 2);
      }
    }

    Anchors build() {
      reach = Arrays.copyOf(reach, Math.max(reach.length, largest + 1));
      return new Anchors(this);
    }
  }
}
