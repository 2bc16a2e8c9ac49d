package io.wirewatch.acceptance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The statistics the measures are made of. All are functions of their arguments. */
final class Statistics {
  private Statistics() {}

  /** Pearson's product-moment correlation; NaN when one side does not vary. */
  static double pearson(double[] x, double[] y) {
    sameLength(x, y);
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xy += dx * dy;
      xx += dx * dx;
      yy += dy * dy;
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** Spearman's rank correlation: Pearson over mid-ranks, so ties are right. */
  static double spearman(double[] x, double[] y) {
    return pearson(ranks(x), ranks(y));
  }

  /**
   * Area under the ROC curve: the chance that a positive scores above a negative, ties counting a
   * half (Mann–Whitney).
   */
  static double auc(double[] positives, double[] negatives) {
    double wins = 0;
    for (double p : positives) {
      for (double n : negatives) {
        wins += p > n ? 1 : p == n ? 0.5 : 0;
      }
    }
    return wins / ((double) positives.length * negatives.length);
  }

  /** The middle value, or the mean of the two middle ones; NaN of nothing. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Harmonic mean of precision and recall; 0 when nothing was found. */
  static double f1(int truePositives, int falsePositives, int falseNegatives) {
    int weight = 2 * truePositives + falsePositives + falseNegatives;
    return weight == 0 ? 0 : 2.0 * truePositives / weight;
  }

  private static double[] ranks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static void sameLength(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("series of length " + x.length + " and " + y.length);
    }
  }
}
