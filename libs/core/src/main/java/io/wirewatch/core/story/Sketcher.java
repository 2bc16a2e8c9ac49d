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

  private static final ThreadLocal<Sketcher> OWN = ThreadLocal.withInitial(Sketcher::new);

  /** Up to so many different words the table of counts is kept. */
  private static final int KEPT_COUNTS = 1024;

  // Memory of the thread: fresh one for every article would cost a third of the time.
  private final Tokens tokens = new Tokens();
  private final TermCounts counts = new TermCounts();
  private final long[] entries = new long[Tokens.LIMIT];
  private final byte[] rare = new byte[Tokens.LIMIT];
  private final long[] grams = new long[Tokens.LIMIT];
  private final int[] kept = new int[Tokens.LIMIT];

  private Sketcher() {}

  /**
   * The sketch of an article.
   *
   * @param title plain text, possibly empty
   * @param text the body
   * @param html whether {@code text} is HTML, whose tags are skipped
   */
  public static Sketch sketch(String title, String text, boolean html) {
    return OWN.get().sketched(title, text, html);
  }

  private Sketch sketched(String title, String text, boolean html) {
    int titleWords = tokens.clear().read(title, false).size();
    tokens.read(text, html);
    if (tokens.size() == 0) {
      return Sketch.EMPTY;
    }
    lookUp();
    Terms terms = terms(titleWords);
    return new Sketch(minhash(), fingerprints(titleWords), terms.sortedHashes(), terms.weights());
  }

  /** What the term table knows of each word, and 1 for every one rare enough to recognise by. */
  private void lookUp() {
    TermWeights weights = TermWeights.shipped();
    for (int i = 0; i < tokens.size(); i++) {
      long entry = weights.entry(tokens.hash(i));
      entries[i] = entry;
      int several = tokens.shape(i) & Tokens.SINGLE ^ Tokens.SINGLE;
      rare[i] = (byte) (several != 0 & TermWeights.isRare(entry) ? 1 : 0);
    }
  }

  private Terms terms(int titleWords) {
    int end = Math.min(tokens.size(), titleWords + BODY);
    boolean foreign = isForeign(end);
    TermCounts counts = end <= KEPT_COUNTS ? this.counts : new TermCounts();
    counts.clear(end);
    for (int i = 0; i < end; i++) {
      int times = i < titleWords ? TITLE_TIMES : i < titleWords + LEAD ? 2 : 1;
      if ((tokens.shape(i) & Tokens.SINGLE) == 0) {
        counts.add(tokens.hash(i), entries[i], tokens.shape(i), times);
      }
    }
    return Terms.heaviest(counts, foreign);
  }

  /** A text is foreign to the term table when it knows less than two fifths of its words. */
  private boolean isForeign(int end) {
    int known = 0;
    for (int i = 0; i < end; i++) {
      if (TermWeights.isKnown(entries[i])) {
        known++;
      }
    }
    return known * 5 < end * 2;
  }

  private long[] minhash() {
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

  private int[] fingerprints(int start) {
    int count = tokens.size() - start - GRAM + 1;
    if (count < 1) {
      return new int[0];
    }
    gramHashes(start, count);
    int windows = leastOfWindows(count);
    int size = 0;
    int last = -1;
    for (int from = 0; from < windows; from++) {
      // Without a branch: which window brings a new least cannot be foretold.
      int least = Integer.MAX_VALUE - (int) grams[from];
      kept[size] = (int) (grams[from] >> 32);
      size += least == last ? 0 : isRare(start + least);
      last = least;
    }
    return leastDistinct(kept, size);
  }

  /** Hashes in the upper halves; below, what grows smaller from word to word. */
  private void gramHashes(int start, int count) {
    int leaving = 1;
    int hash = 0;
    for (int i = 0; i < GRAM; i++) {
      hash = hash * BASE + tokens.hash(start + i);
      leaving *= BASE;
    }
    grams[0] = gram(hash, 0);
    for (int i = 1; i < count; i++) {
      hash = hash * BASE + tokens.hash(start + i + GRAM - 1) - leaving * tokens.hash(start + i - 1);
      grams[i] = gram(hash, i);
    }
  }

  private static long gram(int hash, int at) {
    return (long) Tokens.mix(hash) << 32 | Integer.MAX_VALUE - at;
  }

  /**
   * Puts at the beginning of every window its least gram, of equal ones the last; a text shorter
   * than a window is one.
   */
  private int leastOfWindows(int count) {
    if (count < WINDOW) {
      for (int i = 1; i < count; i++) {
        grams[0] = Math.min(grams[0], grams[i]);
      }
      return 1;
    }
    for (int step = 1, left = count - 1; step < WINDOW; step *= 2, left -= step) {
      for (int i = 0; i < left; i++) {
        grams[i] = Math.min(grams[i], grams[i + step]);
      }
    }
    return count - WINDOW + 1;
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

  /** A passage is recognisable by two rare words, then 1: 'read the full report here' is not. */
  private int isRare(int start) {
    int words = rare[start] + rare[start + 1] + rare[start + 2] + rare[start + 3] + rare[start + 4];
    return words >= 2 ? 1 : 0;
  }
}
