package io.wirewatch.core.story;

/**
 * Whether two texts report the same event.
 *
 * <p>Three kinds of evidence, each enough: they weigh the same rare terms (two outlets on one
 * event), they share word 3-grams (a reprint), or they share rare passages (a quoted report inside
 * a longer text). docs/adr/0030 tells how the thresholds were found.
 */
final class Similarity {
  /** Cosine of the weighted terms from which two texts are one story. */
  static final double TERMS = 0.36;

  /** Terms two texts must share besides: one name does not make a story. */
  static final int SHARED_TERMS = 3;

  /** Estimated Jaccard coefficient of the word 3-grams from which two texts are one story. */
  static final double REPRINT = 0.15;

  /** Rare winnowing fingerprints two texts of one story share. */
  static final int PASSAGES = 5;

  /** Estimated Jaccard coefficient from which one text is a copy of the other. */
  static final double COPY = 0.25;

  /** Fingerprints a copy shares at least, being half of those of the shorter text or more. */
  static final int COPIED_PASSAGES = 8;

  private static final long LOWER_BITS = 0x7FFF_7FFF_7FFF_7FFFL;

  private Similarity() {}

  /**
   * How alike two texts are, in [0, 1]: the larger of the terms' cosine and the 3-grams' estimated
   * Jaccard coefficient when they are one story, 0 when they are not.
   */
  static double match(Sketch a, Sketch b) {
    double terms = terms(a, b);
    double reprint = reprint(a, b);
    boolean same = terms >= TERMS || reprint >= REPRINT || passages(a, b, PASSAGES) > 0;
    return same ? Math.max(terms, reprint) : 0;
  }

  /** Whether two texts are one story: what {@link #match} tells, without the figure. */
  static boolean areOneStory(Sketch a, Sketch b) {
    return terms(a, b) >= TERMS || reprint(a, b) >= REPRINT || passages(a, b, PASSAGES) > 0;
  }

  /**
   * Whether one text is a copy of the other, if edited: two desks that write on one event share 1
   * to 4 % of their 3-grams, two versions of one report 25 % and more; a report cut to its head
   * keeps its passages.
   */
  static boolean isCopy(Sketch a, Sketch b) {
    if (reprint(a, b) >= COPY) {
      return true;
    }
    int fewer = Math.min(a.fingerprints.length, b.fingerprints.length);
    int shared = passages(a, b, COPIED_PASSAGES);
    return shared > 0 && shared * 2 >= fewer;
  }

  /** Cosine of the weighted terms; 0 when too few are shared. */
  static double terms(Sketch a, Sketch b) {
    int[] x = a.terms;
    int[] y = b.terms;
    int i = 0;
    int k = 0;
    int shared = 0;
    long dot = 0;
    // Without branches that depend on the hashes: their order cannot be foretold.
    while (i < x.length && k < y.length) {
      int one = x[i];
      int other = y[k];
      int equal = one == other ? 1 : 0;
      dot += equal * a.weights[i] * b.weights[k];
      shared += equal;
      i += one <= other ? 1 : 0;
      k += other <= one ? 1 : 0;
    }
    double cosine = dot / ((double) Terms.LENGTH * Terms.LENGTH);
    return shared < SHARED_TERMS ? 0 : Math.min(1, cosine);
  }

  /** Share of equal MinHash values: an unbiased estimate of the Jaccard coefficient. */
  static double reprint(Sketch a, Sketch b) {
    if (a.minhash.length == 0 || a.minhash.length != b.minhash.length) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < a.minhash.length; i++) {
      // A lane of 16 bits is zero exactly when neither its lower bits nor its upper one are set.
      long differing = a.minhash[i] ^ b.minhash[i];
      long set = ((differing & LOWER_BITS) + LOWER_BITS) | differing | LOWER_BITS;
      equal += Long.bitCount(~set);
    }
    return (double) equal / (4 * a.minhash.length);
  }

  /** Rare winnowing fingerprints in both; 0 when they are fewer than {@code atLeast}. */
  static int passages(Sketch a, Sketch b, int atLeast) {
    int bits = 0;
    for (int i = 0; i < a.marks.length; i++) {
      bits += Long.bitCount(a.marks[i] & b.marks[i]);
    }
    // What is shared has a bit in common, but for what found its bit taken.
    if (bits + Math.min(a.crowded, b.crowded) < atLeast) {
      return 0;
    }
    int i = 0;
    int k = 0;
    int shared = 0;
    while (i < a.fingerprints.length && k < b.fingerprints.length) {
      int one = a.fingerprints[i];
      int other = b.fingerprints[k];
      shared += one == other ? 1 : 0;
      i += one <= other ? 1 : 0;
      k += other <= one ? 1 : 0;
    }
    return shared < atLeast ? 0 : shared;
  }
}
