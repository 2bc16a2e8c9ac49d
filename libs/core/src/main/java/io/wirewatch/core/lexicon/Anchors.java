package io.wirewatch.core.lexicon;

import java.util.Arrays;

/**
 * Which phrases to try where. A phrase is tried where a word of its anchor slot stands. Where a
 * word anchors many phrases, those that have another slot of words are tried only when a word of
 * that slot, their partner, stands within reach: such a word costs a look at each word around it,
 * not hundreds of trials.
 *
 * <p>All of it lies in a few flat arrays, so that a word costs one line of the cache, a word beside
 * it one bit, and only a pair that is one a second line.
 *
 * <p>Longer than the house's 300 lines because what lays the arrays out and what reads them must
 * agree on every offset, and stand side by side for it.
 */
final class Anchors {
  /** A phrase is tried at the price of looking at so many words around. */
  private static final int LOOKS = 3;

  /** Bits of a phrase number, and of a partner with its side, in what the builder sorts. */
  private static final int PHRASE_BITS = 21;

  private static final int KEY_BITS = 22;

  /** Where a word's phrases begin and end, how far its partners lie, and its table. */
  private static final int WORD = 4;

  /** Where the filter and the pairs of a table begin, each with the mask of its size. */
  private static final int TABLE = 4;

  /** Bits of the filter to a pair: one word in eight that is no partner gets through. */
  private static final int FILTER_BITS = 8;

  /** No sentence is longer, so nothing lies further away. */
  private static final int FURTHEST = 255;

  private final int[] words;

  /** 1 for words that anchor phrases, else 0. */
  private final byte[] marks;

  private final int[] tables;
  private final long[] filter;

  /**
   * Partner × 2, + 1 for the left, in the upper half (0 in a free place); in the lower half the one
   * phrase as −1 − its record, or where its list stands in {@link #lists}, its length first.
   */
  private final long[] pairs;

  private final int[] lists;
  private int listsSize;

  private Anchors(Builder builder, int[] records, int largest) {
    long[] rows = Arrays.copyOf(builder.rows, builder.size);
    Arrays.sort(rows);
    words = new int[(largest + 1) * WORD];
    marks = new byte[largest + 1];
    lists = new int[rows.length * 2];
    int[] layout = new int[TABLE];
    int[] laid = new int[TABLE * 64];
    int from = 0;
    for (int word = 0; word <= builder.largest; word++) {
      int end = endOf(rows, from, word);
      int reach = (builder.reach[word] & 0xFFFF) + (builder.reach[word] >>> 16);
      boolean all = paired(rows, from, end, records) * LOOKS < reach;
      int distinct = all ? 0 : pairs(rows, from, end);
      alone(word, rows, from, end, all, records);
      if (distinct > 0) {
        layout[0] += TABLE;
        if (layout[0] + TABLE > laid.length) {
          laid = Arrays.copyOf(laid, laid.length * 2);
        }
        words[word * WORD + 2] = builder.reach[word];
        words[word * WORD + 3] = layout[0];
        layOut(laid, layout, distinct);
      }
      marks[word] = (byte) (end > from ? 1 : 0);
      from = end;
    }
    tables = Arrays.copyOf(laid, layout[0] + TABLE);
    filter = new long[layout[1]];
    pairs = new long[layout[2]];
    fill(rows, records);
  }

  /** Gives a table its places; {@code layout} holds the number of tables and the sizes so far. */
  private static void layOut(int[] laid, int[] layout, int distinct) {
    int bits = Math.max(Long.SIZE, powerAbove(distinct * FILTER_BITS));
    int places = powerAbove(distinct * 2);
    laid[layout[0]] = layout[1];
    laid[layout[0] + 1] = bits - 1;
    laid[layout[0] + 2] = layout[2];
    laid[layout[0] + 3] = places - 1;
    layout[1] += bits / Long.SIZE;
    layout[2] += places;
  }

  private static int powerAbove(int number) {
    return Integer.highestOneBit(number - 1) * 2;
  }

  private static int pairs(long[] rows, int from, int end) {
    int pairs = 0;
    for (int i = from; i < end; i++) {
      pairs += key(rows[i]) != 0 && (i == from || !samePair(rows[i], rows[i - 1])) ? 1 : 0;
    }
    return pairs;
  }

  /** How many phrases have a partner, counting none twice, nor more than are worth a table. */
  private int paired(long[] rows, int from, int end, int[] records) {
    if (end - from > 4 * FURTHEST) {
      return FURTHEST;
    }
    int first = listsSize;
    for (int i = from; i < end; i++) {
      if (key(rows[i]) != 0) {
        lists[listsSize++] = record(rows[i], records);
      }
    }
    int distinct = sortDistinct(first, listsSize) - first;
    listsSize = first;
    return distinct;
  }

  /** The phrases that are tried wherever the word stands, each once, in the order of the pack. */
  private void alone(int word, long[] rows, int from, int end, boolean all, int[] records) {
    words[word * WORD] = listsSize;
    for (int i = from; i < end; i++) {
      if (all || key(rows[i]) == 0) {
        lists[listsSize++] = record(rows[i], records);
      }
    }
    listsSize = sortDistinct(words[word * WORD], listsSize);
    words[word * WORD + 1] = listsSize;
  }

  private int sortDistinct(int from, int end) {
    Arrays.sort(lists, from, end);
    int distinct = from;
    for (int i = from; i < end; i++) {
      if (i == from || lists[i] != lists[distinct - 1]) {
        lists[distinct++] = lists[i];
      }
    }
    return distinct;
  }

  private void fill(long[] rows, int[] records) {
    int next;
    for (int i = 0; i < rows.length; i = next) {
      next = i + 1;
      while (next < rows.length && samePair(rows[next], rows[i])) {
        next++;
      }
      int table = words[(int) (rows[i] >>> PHRASE_BITS + KEY_BITS) * WORD + 3];
      if (table != 0 && key(rows[i]) != 0) {
        put(table, key(rows[i]), list(rows, i, next, records));
      }
    }
  }

  private int list(long[] rows, int from, int end, int[] records) {
    if (end - from == 1) {
      return -1 - record(rows[from], records);
    }
    int list = listsSize;
    lists[listsSize++] = end - from;
    for (int i = from; i < end; i++) {
      lists[listsSize++] = record(rows[i], records);
    }
    return list;
  }

  private void put(int table, int key, int list) {
    int mask = tables[table + 3];
    int slot = hash(key) & mask;
    while (pairs[tables[table + 2] + slot] != 0) {
      slot = slot + 1 & mask;
    }
    pairs[tables[table + 2] + slot] = (long) key << 32 | list & 0xFFFFFFFFL;
    int bit = filterBit(key) & tables[table + 1];
    filter[tables[table] + (bit >>> 6)] |= 1L << bit;
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

  private static int record(long row, int[] records) {
    return records[(int) row & (1 << PHRASE_BITS) - 1];
  }

  private static int hash(int key) {
    return key * 0x9E3779B9 >>> 8;
  }

  private static int filterBit(int key) {
    return key * 0x85EBCA6B >>> 7;
  }

  /** Ids from this on mean nothing to the pack. */
  int limit() {
    return words.length / WORD;
  }

  /** Whether a phrase hangs on the word, without a branch: 1 or 0. */
  int holds(int word) {
    return marks[word];
  }

  /** Adds the phrases to try at word p of a sentence [from, to), at most some of them twice. */
  void collect(int[] text, int p, int from, int to, Candidates candidates) {
    int word = text[p] * WORD;
    candidates.addAll(p, lists, words[word], words[word + 1]);
    int table = words[word + 3];
    if (table != 0) {
      int before = candidates.size();
      int reach = words[word + 2];
      beside(table, 0, text, p, p + 1, Math.min(to - 1, p + (reach & 0xFFFF)), candidates);
      beside(table, 1, text, p, Math.max(from, p - (reach >>> 16)), p - 1, candidates);
      if (candidates.size() > before) {
        candidates.order(p);
      }
    }
  }

  /** Looks at the words [first, last] beside p. */
  private void beside(
      int table, int side, int[] text, int p, int first, int last, Candidates candidates) {
    int at = tables[table];
    int mask = tables[table + 1];
    for (int q = first; q <= last; q++) {
      int key = text[q] << 1 | side;
      int bit = filterBit(key) & mask;
      if ((filter[at + (bit >>> 6)] >>> bit & 1) != 0) {
        addPair(table, key, p, candidates);
      }
    }
  }

  private void addPair(int table, int key, int p, Candidates candidates) {
    int from = tables[table + 2];
    int mask = tables[table + 3];
    int slot = hash(key) & mask;
    long pair;
    while ((pair = pairs[from + slot]) != 0) {
      if ((int) (pair >>> 32) == key) {
        int list = (int) pair;
        if (list < 0) {
          candidates.add(p, -1 - list);
        } else {
          candidates.addAll(p, lists, list + 1, list + 1 + lists[list]);
        }
        return;
      }
      slot = slot + 1 & mask;
    }
  }

  /** Collects phrases and their anchors. */
  static final class Builder {
    /** Word, partner with its side (0: none), phrase: sorted, they lie as they are looked up. */
    private long[] rows = new long[1 << 14];

    private int size;

    /**
     * How far partners of a word lie at most: to the right in the lower half, left in the upper.
     */
    private int[] reach = new int[1024];

    private int largest;

    /** A phrase that is tried wherever the word stands. */
    void add(int word, int phrase) {
      add(word, 0, phrase);
    }

    /** A phrase that is tried where the word stands and the partner at most so far beside it. */
    void add(int word, int partner, boolean left, int distance, int phrase) {
      add(word, partner << 1 | (left ? 1 : 0), phrase);
      int far = Math.min(FURTHEST, distance);
      int right = Math.max(reach[word] & 0xFFFF, left ? 0 : far);
      reach[word] = Math.max(reach[word] >>> 16, left ? far : 0) << 16 | right;
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

    /**
     * The anchors among the words up to {@code words}; {@code records} says where the record of
     * each phrase begins, ascending.
     */
    Anchors build(int[] records, int words) {
      return new Anchors(this, records, words);
    }
  }
}
