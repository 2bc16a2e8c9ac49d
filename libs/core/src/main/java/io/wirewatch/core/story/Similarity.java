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

  private Similarity() {}

  /**
   * How alike two texts are, in [0, 1]: the larger of the terms' cosine and the 3-grams' estimated
   * Jaccard coefficient when they are one story, 0 when they are not.
   */
  static double match(Sketch a, Sketch b) {
    double terms = terms(a, b);
    double reprint = reprint(a, b);
    boolean same = terms >= TERMS || reprint >= REPRINT || passages(a, b) >= PASSAGES;
    return same ? Math.max(terms, reprint) : 0;
  }

  /** Cosine of the weighted terms; 0 when too few are shared. */
  static double terms(Sketch a, Sketch b) {
    int i = 0;
    int k = 0;
    int shared = 0;
    long dot = 0;
    while (i < a.terms.length && k < b.terms.length) {
      if (a.terms[i] == b.terms[k]) {
        dot += (long) a.weights[i++] * b.weights[k++];
        shared++;
      } else if (a.terms[i] < b.terms[k]) {
        i++;
      } else {
        k++;
      }
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
      if (a.minhash[i] == b.minhash[i]) {
        equal++;
      }
    }
    return (double) equal / a.minhash.length;
  }

  /** Rare winnowing fingerprints in both. */
  static int passages(Sketch a, Sketch b) {
    int i = 0;
    int k = 0;
    int shared = 0;
    while (i < a.fingerprints.length && k < b.fingerprints.length) {
      int order = Integer.compare(a.fingerprints[i], b.fingerprints[k]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
