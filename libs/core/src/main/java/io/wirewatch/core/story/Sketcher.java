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
    Terms terms = terms(tokens, titleWords);
    return new Sketch(
        minhash(tokens), fingerprints(tokens, titleWords), terms.sortedHashes(), terms.weights());
  }

  private static Terms terms(Tokens tokens, int titleWords) {
    int end = Math.min(tokens.size(), titleWords + BODY);
    boolean foreign = isForeign(tokens, end);
    TermCounts counts = new TermCounts(end);
    for (int i = 0; i < end; i++) {
      int times = i < titleWords ? TITLE_TIMES : i < titleWords + LEAD ? 2 : 1;
      if ((tokens.shape(i) & Tokens.SINGLE) == 0) {
        counts.add(tokens.hash(i), tokens.shape(i), times);
      }
    }
    return Terms.heaviest(counts, foreign);
  }

  /** A text is foreign to the term table when it knows less than two fifths of its words. */
  private static boolean isForeign(Tokens tokens, int end) {
    int known = 0;
    for (int i = 0; i < end; i++) {
      if (TermWeights.shipped().knows(tokens.hash(i))) {
        known++;
      }
    }
    return known * 5 < end * 2;
  }

  private static short[] minhash(Tokens tokens) {
    int grams = tokens.size() - 2;
    if (grams < 1) {
      return new short[0];
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
    short[] minhash = new short[Sketch.HASHES];
    for (int bin = 0; bin < least.length; bin++) {
      minhash[bin] = (short) donated(least, bin);
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

  private static int[] fingerprints(Tokens tokens, int start) {
    int grams = tokens.size() - start - GRAM + 1;
    if (grams < 1) {
      return new int[0];
    }
    int[] hashes = new int[grams];
    for (int i = 0; i < grams; i++) {
      int hash = 17;
      for (int k = 0; k < GRAM; k++) {
        hash = hash * 0x01000193 + tokens.hash(start + i + k);
      }
      hashes[i] = Tokens.mix(hash);
    }
    int[] kept = new int[grams];
    int size = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= grams || from == 0; from++) {
      int at = leastOf(hashes, from, Math.min(grams, from + WINDOW));
      if (at != last && isRare(tokens, start + at)) {
        kept[size++] = hashes[at];
      }
      last = at;
    }
    int[] sorted = Arrays.stream(kept, 0, size).sorted().distinct().toArray();
    return Arrays.copyOf(sorted, Math.min(sorted.length, Sketch.FINGERPRINTS));
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

  /** A passage is recognisable by two rare words: 'read the full report here' is not. */
  private static boolean isRare(Tokens tokens, int start) {
    int rare = 0;
    for (int i = start; i < start + GRAM; i++) {
      if ((tokens.shape(i) & Tokens.SINGLE) == 0 && TermWeights.shipped().isRare(tokens.hash(i))) {
        rare++;
      }
    }
    return rare >= 2;
  }
}
