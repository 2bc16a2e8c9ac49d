package io.wirewatch.acceptance;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression.
 *
 * @param weights of the features, numbered from 1; behind them the constant
 */
record Regression(double[] weights) {
  private static final double TOLERANCE = 0.001;

  Regression {
    weights = weights.clone();
  }

  /**
   * Learns from rows of features.
   *
   * @param labels of the rows: whether the answer shall be positive; both occur
   * @param features how many there are
   * @param cost of an error beside the size of the weights
   */
  static Regression train(List<Feature[]> rows, List<Boolean> labels, int features, double cost) {
    // The library takes the first label for the positive one.
    int first = labels.indexOf(true);
    if (first < 0 || !labels.contains(false)) {
      throw new IllegalArgumentException("all rows have the same label; there is nothing to learn");
    }
    List<Feature[]> ordered = new ArrayList<>(rows);
    List<Boolean> orderedLabels = new ArrayList<>(labels);
    ordered.addFirst(ordered.remove(first));
    orderedLabels.addFirst(orderedLabels.remove(first));
    Problem problem = new Problem();
    problem.l = ordered.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[ordered.size()][];
    for (int i = 0; i < problem.l; i++) {
      Feature[] row = Arrays.copyOf(ordered.get(i), ordered.get(i).length + 1);
      row[row.length - 1] = new FeatureNode(features + 1, 1);
      problem.x[i] = row;
    }
    problem.y = orderedLabels.stream().mapToDouble(label -> label ? 1 : -1).toArray();
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
    return new Regression(Linear.train(problem, parameter).getFeatureWeights());
  }

  /** The weight of feature number {@code feature}, from 1. */
  double weight(int feature) {
    return weights[feature - 1];
  }

  double constant() {
    return weights[weights.length - 1];
  }

  /** The log-odds of a row. */
  double answer(Feature[] row) {
    double sum = constant();
    for (Feature feature : row) {
      sum += weight(feature.getIndex()) * feature.getValue();
    }
    return sum;
  }
}
