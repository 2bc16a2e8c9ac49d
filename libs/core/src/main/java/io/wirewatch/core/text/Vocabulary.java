package io.wirewatch.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that mean something to the lexicon, the gazetteer or the status rules, numbered from 1;
 * every other word is 0.
 *
 * <p>A lookup takes the 64-bit hash that the tokenizer computed while it scanned the word, and
 * allocates nothing. Words are told apart by that hash alone: the builder refuses two words with
 * one hash, and a foreign word meets one of a million by chance once in 10<sup>13</sup>.
 */
public final class Vocabulary {
  /** The id of every word that is not in the vocabulary. */
  public static final int UNKNOWN = 0;

  /** Bits of an entry that hold the id; the others are those of the hash. */
  private static final int ID_BITS = 21;

  private static final long ID_MASK = (1L << ID_BITS) - 1;
  private static final int FILTER_BITS = 21;

  /**
   * The words added first, those of lexicon and rules, lie in a small table of their own, which
   * stays in the cache.
   */
  private static final int FIRST_WORDS = 12_288;

  private final long[] first;
  private final long[] others;
  private final long[] filter;
  private final List<String> words;

  private Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    int split = Math.min(words.size(), FIRST_WORDS);
    first = new long[capacity(split)];
    others = new long[capacity(words.size() - split)];
    filter = new long[1 << (FILTER_BITS - 6)];
    for (int i = 0; i < words.size(); i++) {
      long hash = WordHash.of(words.get(i));
      put(i < split ? first : others, (hash & ~ID_MASK) | (i + 1), hash);
      if (i >= split) {
        int bit = filterBit(hash);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
  }

  private static int capacity(int words) {
    return Integer.highestOneBit(Math.max(8, words * 2 - 1)) << 1;
  }

  private static void put(long[] table, long entry, long hash) {
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = entry;
  }

  private static int find(long[] table, long hash) {
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    while (true) {
      long entry = table[slot];
      if (entry == 0) {
        return UNKNOWN;
      }
      if ((entry ^ hash) >>> ID_BITS == 0) {
        return (int) (entry & ID_MASK);
      }
      slot = (slot + 1) & mask;
    }
  }

  /**
   * A place in a bitmap that stays in the cache: most words that mean nothing are turned away here.
   */
  private static int filterBit(long hash) {
    return (int) (hash >>> (Long.SIZE - FILTER_BITS));
  }

  /** The id of the word with this {@link WordHash}, or {@link #UNKNOWN}. */
  int idOf(long hash) {
    int id = find(first, hash);
    if (id != UNKNOWN) {
      return id;
    }
    int bit = filterBit(hash);
    return (filter[bit >>> 6] >>> bit & 1) == 0 ? UNKNOWN : find(others, hash);
  }

  /**
   * The ids of the words with these hashes, as many as {@code ids} takes; 0 is no word's hash. Most
   * lie in one of two places: these are read without a branch.
   */
  void idsOf(long[] hashes, int[] ids) {
    int mask = first.length - 1;
    for (int i = 0; i < ids.length; i++) {
      long hash = hashes[i];
      long one = first[(int) hash & mask];
      long next = first[(int) hash + 1 & mask];
      int id = (int) (one & same(one, hash) | next & same(next, hash));
      int bit = filterBit(hash);
      long further = filter[bit >>> 6] >>> bit & 1;
      ids[i] = id;
      if (id == UNKNOWN && hash != 0 && (further != 0 || one != 0 && next != 0)) {
        ids[i] = idOf(hash);
      }
    }
  }

  /** All bits of an id if the entry is that of the hash, else none. */
  private static long same(long entry, long hash) {
    return ((entry ^ hash) >>> ID_BITS) - 1 >> Long.SIZE - 1 & ID_MASK;
  }

  /** The id of a normalised token (see {@link Words#normalise}), or {@link #UNKNOWN}. */
  public int idOf(String normalisedToken) {
    return idOf(WordHash.of(normalisedToken));
  }

  /** The word of an id between 1 and {@link #size()}. */
  public String word(int id) {
    return words.get(id - 1);
  }

  /** The number of words; ids run from 1 to this. */
  public int size() {
    return words.size();
  }

  /** Collects words and numbers them in the order in which they first come. */
  public static final class Builder {
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Long, String> hashes = new HashMap<>();

    /**
     * Adds one normalised token, if it is new.
     *
     * @return its id, at least 1
     * @throws IllegalArgumentException if the token is empty or shares its hash with another word
     */
    public int add(String normalisedToken) {
      Integer known = ids.get(normalisedToken);
      if (known != null) {
        return known;
      }
      if (normalisedToken.isEmpty()) {
        throw new IllegalArgumentException("an empty token cannot be a word of the vocabulary");
      }
      String other = hashes.put(WordHash.of(normalisedToken), normalisedToken);
      if (other != null) {
        throw new IllegalArgumentException(
            "'" + normalisedToken + "' and '" + other + "' have the same hash; rename one of them");
      }
      if (words.size() >= ID_MASK) {
        throw new IllegalArgumentException(
            "more than " + ID_MASK + " words; drop names or patterns");
      }
      words.add(normalisedToken);
      ids.put(normalisedToken, words.size());
      return words.size();
    }

    /** The id the word has so far, or {@link Vocabulary#UNKNOWN}. */
    public int idOf(String normalisedToken) {
      return ids.getOrDefault(normalisedToken, UNKNOWN);
    }

    /** The words so far. */
    public int size() {
      return words.size();
    }

    /** The finished vocabulary; the builder may go on and build a larger one with the same ids. */
    public Vocabulary build() {
      return new Vocabulary(words);
    }
  }
}
