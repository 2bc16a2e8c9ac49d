package io.wirewatch.core.lexicon;

import java.util.Arrays;

/**
 * Which phrases to try where. A phrase is tried where a word of its anchor slot stands. Where a
 * word anchors many phrases, those that have another slot of words are tried only when a word of
 * that slot, their partner, stands within reach: such a word costs a look at each word around it,
 * not hundreds of trials.
 */
final class Anchors {
  /** Up to this many phrases it is cheaper to try all than to look around. */
  private static final int FEW = 6;

  /** Bits of a phrase number, and of a partner with its side, in what the builder sorts. */
  private static final int PHRASE_BITS = 21;

  private static final int KEY_BITS = 22;
  private static final int SIGNATURE = 4;
  private static final int[] NONE = {};

  private final int[][] alone;

  /** How far partners of a word lie at most: to the right in the lower half, left in the upper. */
  private final int[] reach;

  /** 256 bits for each word, one for each of its partners by its id. */
  private final long[] signatures;

  /** Where the table of a word's partners begins, and that of the next word. */
  private final int[] tableOf;

  /** Partner × 2, + 1 for the left; 0 in a free place. */
  private final int[] keys;

  private final int[][] phrases;

  private Anchors(Builder builder) {
    int words = builder.largest + 1;
    alone = new int[words][];
    Arrays.fill(alone, NONE);
    reach = Arrays.copyOf(builder.reach, words);
    signatures = new long[words * SIGNATURE];
    tableOf = new int[words + 1];
    long[] rows = Arrays.copyOf(builder.rows, builder.size);
    Arrays.sort(rows);
    keys = new int[tables(rows)];
    phrases = new int[keys.length][];
    fill(rows);
  }

  /** Lays out the tables of partners; their size in all. */
  private int tables(long[] rows) {
    int size = 0;
    int from = 0;
    for (int word = 0; word + 1 < tableOf.length; word++) {
      tableOf[word] = size;
      int end = endOf(rows, from, word);
      if (end - from <= FEW) {
        reach[word] = 0;
      } else {
        int pairs = 0;
        for (int i = from; i < end; i++) {
          pairs += key(rows[i]) != 0 && (i == from || !samePair(rows[i], rows[i - 1])) ? 1 : 0;
        }
        size += pairs == 0 ? 0 : Integer.highestOneBit(pairs * 2 - 1) * 2;
      }
      from = end;
    }
    tableOf[tableOf.length - 1] = size;
    return size;
  }

  private void fill(long[] rows) {
    int from = 0;
    for (int word = 0; word < alone.length; word++) {
      int end = endOf(rows, from, word);
      boolean few = end - from <= FEW;
      for (int i = from; i < end; ) {
        int next = i + 1;
        while (next < end && (few || samePair(rows[next], rows[i]))) {
          next++;
        }
        int[] list = phrases(rows, i, next);
        if (few || key(rows[i]) == 0) {
          alone[word] = list;
        } else {
          put(word, key(rows[i]), list);
        }
        i = next;
      }
      from = end;
    }
  }

  private static int endOf(long[] rows, int from, int word) {
    int end = from;
    while (end < rows.length && (int) (rows[end] >>> PHRASE_BITS + KEY_BITS) == word) {
      end++;
    }
    return end;
  }

  private static int key(long row) {
    return (int) (row >>> PHRASE_BITS) & (1 << KEY_BITS) - 1;
  }

  private static boolean samePair(long a, long b) {
    return a >>> PHRASE_BITS == b >>> PHRASE_BITS;
  }

  private static int[] phrases(long[] rows, int from, int end) {
    int[] list = new int[end - from];
    for (int i = from; i < end; i++) {
      list[i - from] = (int) rows[i] & (1 << PHRASE_BITS) - 1;
    }
    return list;
  }

  private void put(int word, int key, int[] list) {
    int from = tableOf[word];
    int mask = tableOf[word + 1] - from - 1;
    int slot = slot(key, mask);
    while (keys[from + slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[from + slot] = key;
    phrases[from + slot] = list;
    int partner = key >> 1;
    signatures[word * SIGNATURE + (partner >>> 6 & SIGNATURE - 1)] |= 1L << partner;
  }

  private static int slot(int key, int mask) {
    return key * 0x9E3779B9 >>> 8 & mask;
  }

  /** The phrases that are tried wherever the word stands. */
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

  /** Whether the words may be a pair: most that are none are told here. */
  boolean mayPair(int word, int partner) {
    return (signatures[word * SIGNATURE + (partner >>> 6 & SIGNATURE - 1)] >>> partner & 1) != 0;
  }

  /** The phrases that hang on the word and have this partner on that side. */
  int[] beside(int word, int partner, boolean left) {
    int key = partner << 1 | (left ? 1 : 0);
    int from = tableOf[word];
    int mask = tableOf[word + 1] - from - 1;
    int slot = slot(key, mask);
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

  /** Collects phrases and their anchors. */
  static final class Builder {
    /** Word, partner with its side (0: none), phrase: sorted, they lie as they are looked up. */
    private long[] rows = new long[1 << 14];

    private int size;
    private int[] reach = new int[1024];
    private int largest;

    /** A phrase that is tried wherever the word stands. */
    void add(int word, int phrase) {
      add(word, 0, phrase);
    }

    /** A phrase that is tried where the word stands and the partner at most so far beside it. */
    void add(int word, int partner, boolean left, int distance, int phrase) {
      add(word, partner << 1 | (left ? 1 : 0), phrase);
      int right = Math.max(reach[word] & 0xFFFF, left ? 0 : distance);
      reach[word] = Math.max(reach[word] >>> 16, left ? distance : 0) << 16 | right;
    }

    private void add(int word, int key, int phrase) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = (long) word << PHRASE_BITS + KEY_BITS | (long) key << PHRASE_BITS | phrase;
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
