package io.wirewatch.core.story;

import java.util.Arrays;

/**
 * Makes the {@link Sketch} of a text in one pass over its words.
 *
 * <p>Terms: tf·idf over the title (three times), the first 80 words (twice) and the next 220, the
 * place a report says who, where and how many. MinHash: one-permutation hashing of word 3-grams
 * with the empty bins filled from others (Shrivastava 2017), so its cost is one hash a word instead
 * of 128. Winnowing (Schleimer, Wilkerson, Aiken 2003): the least 5-gram hash of every window of
 * eight.
 */
public final class Sketcher {
  private static final int LEAD = 80;
  private static final int BODY = 300;
  private static final int TITLE_TIMES = 3;
  private static final int GRAM = 5;
  private static final int WINDOW = 8;

  /** Base of the rolling hash of 5-grams. */
  private static final int BASE = 0x01000193;

  private Sketcher() {}

  /**
   * The sketch of an article.
   *
   * @param title plain text, possibly empty
   * @param text the body
   * @param html whether {@code text} is HTML, whose tags are skipped
   */
  public static Sketch sketch(String title, String text, boolean html) {
    Tokens tokens = new Tokens().read(title, false);
    int titleWords = tokens.size();
    tokens.read(text, html);
    if (tokens.size() == 0) {
      return Sketch.EMPTY;
    }
    long[] entries = entries(tokens);
    Terms terms = terms(tokens, entries, titleWords);
    return new Sketch(
        minhash(tokens),
        fingerprints(tokens, rareWords(tokens, entries), titleWords),
        terms.sortedHashes(),
        terms.weights());
  }

  private static long[] entries(Tokens tokens) {
    TermWeights weights = TermWeights.shipped();
    long[] entries = new long[tokens.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = weights.entry(tokens.hash(i));
    }
    return entries;
  }

  private static Terms terms(Tokens tokens, long[] entries, int titleWords) {
    int end = Math.min(tokens.size(), titleWords + BODY);
    boolean foreign = isForeign(entries, end);
    TermCounts counts = new TermCounts(end);
    for (int i = 0; i < end; i++) {
      int times = i < titleWords ? TITLE_TIMES : i < titleWords + LEAD ? 2 : 1;
      if ((tokens.shape(i) & Tokens.SINGLE) == 0) {
        counts.add(tokens.hash(i), entries[i], tokens.shape(i), times);
      }
    }
    return Terms.heaviest(counts, foreign);
  }

  /** A text is foreign to the term table when it knows less than two fifths of its words. */
  private static boolean isForeign(long[] entries, int end) {
    int known = 0;
    for (int i = 0; i < end; i++) {
      if (TermWeights.isKnown(entries[i])) {
        known++;
      }
    }
    return known * 5 < end * 2;
  }

  private static long[] minhash(Tokens tokens) {
    int grams = tokens.size() - 2;
    if (grams < 1) {
      return new long[0];
    }
    int[] least = new int[Sketch.HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < grams; i++) {
      int low = Tokens.mix(tokens.hash(i) * 31 + tokens.hash(i + 1));
      int gram = Tokens.mix(low * 31 + tokens.hash(i + 2));
      int bin = gram >>> 25;
      int value = Tokens.mix(gram ^ 0x5BD1E995) >>> 1;
      least[bin] = Math.min(least[bin], value);
    }
    long[] minhash = new long[Sketch.HASHES / 4];
    for (int bin = 0; bin < least.length; bin++) {
      minhash[bin >> 2] = minhash[bin >> 2] << 16 | donated(least, bin) & 0xFFFF;
    }
    return minhash;
  }

  /** The value of a bin; an empty one takes that of a bin chosen by its number alone. */
  private static int donated(int[] least, int bin) {
    int from = bin;
    for (int attempt = 1; least[from] == Integer.MAX_VALUE; attempt++) {
      from = Tokens.mix(bin * 0x9E3779B9 + attempt) >>> 25;
    }
    return Tokens.mix(least[from] + (from == bin ? 0 : bin * 7919));
  }

  private static int[] fingerprints(Tokens tokens, byte[] rare, int start) {
    int grams = tokens.size() - start - GRAM + 1;
    if (grams < 1) {
      return new int[0];
    }
    int[] hashes = gramHashes(tokens, start, grams);
    int[] kept = new int[grams];
    int size = 0;
    int least = -1;
    for (int from = 0; from + WINDOW <= grams || from == 0; from++) {
      int to = Math.min(grams, from + WINDOW);
      int last = least;
      if (least < from) {
        least = leastOf(hashes, from, to);
      } else if (hashes[to - 1] <= hashes[least]) {
        least = to - 1;
      }
      if (least != last && isRare(rare, start + least)) {
        kept[size++] = hashes[least];
      }
    }
    return leastDistinct(kept, size);
  }

  private static int[] gramHashes(Tokens tokens, int start, int grams) {
    int[] hashes = new int[grams];
    int leaving = 1;
    int hash = 0;
    for (int i = 0; i < GRAM; i++) {
      hash = hash * BASE + tokens.hash(start + i);
      leaving *= BASE;
    }
    hashes[0] = Tokens.mix(hash);
    for (int i = 1; i < grams; i++) {
      hash = hash * BASE + tokens.hash(start + i + GRAM - 1) - leaving * tokens.hash(start + i - 1);
      hashes[i] = Tokens.mix(hash);
    }
    return hashes;
  }

  private static int leastOf(int[] hashes, int from, int to) {
    int at = from;
    for (int i = from + 1; i < to; i++) {
      if (hashes[i] <= hashes[at]) {
        at = i;
      }
    }
    return at;
  }

  private static int[] leastDistinct(int[] values, int size) {
    Arrays.sort(values, 0, size);
    int distinct = 0;
    for (int i = 0; i < size && distinct < Sketch.FINGERPRINTS; i++) {
      if (distinct == 0 || values[distinct - 1] != values[i]) {
        values[distinct++] = values[i];
      }
    }
    return Arrays.copyOf(values, distinct);
  }

  /** 1 for every word rare enough to recognise a passage by. */
  private static byte[] rareWords(Tokens tokens, long[] entries) {
    byte[] rare = new byte[tokens.size()];
    for (int i = 0; i < rare.length; i++) {
      boolean single = (tokens.shape(i) & Tokens.SINGLE) != 0;
      rare[i] = (byte) (!single && TermWeights.isRare(entries[i]) ? 1 : 0);
    }
    return rare;
  }

  /** A passage is recognisable by two rare words: 'read the full report here' is not. */
  private static boolean isRare(byte[] rare, int start) {
    return rare[start] + rare[start + 1] + rare[start + 2] + rare[start + 3] + rare[start + 4] >= 2;
  }
}
