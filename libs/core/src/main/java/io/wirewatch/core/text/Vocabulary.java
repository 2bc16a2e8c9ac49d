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

  private final long[] keys;
  private final int[] ids;
  private final int mask;
  private final List<String> words;

  private Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    int capacity = Integer.highestOneBit(Math.max(16, words.size() * 2 - 1)) << 1;
    keys = new long[capacity];
    ids = new int[capacity];
    mask = capacity - 1;
    for (int i = 0; i < words.size(); i++) {
      long key = WordHash.of(words.get(i));
      int slot = (int) key & mask;
      while (keys[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      ids[slot] = i + 1;
    }
  }

  /** The id of the word with this {@link WordHash}, or {@link #UNKNOWN}. */
  int idOf(long hash) {
    int slot = (int) hash & mask;
    while (true) {
      long key = keys[slot];
      if (key == hash) {
        return ids[slot];
      }
      if (key == 0) {
        return UNKNOWN;
      }
      slot = (slot + 1) & mask;
    }
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
