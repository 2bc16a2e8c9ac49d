package io.wirewatch.core.reading;

import java.util.Arrays;
import java.util.Base64;

/**
 * What words mean together: a quadratic form of the sum of their vectors. The same word counts
 * differently beside different words, and words nobody taught count like those that stand in their
 * place elsewhere.
 *
 * <p>Vectors are signed bytes; b and A are in thousandths of log-odds for a unit of them, and for
 * its square. For the sum m of the vectors of n words the answer is m·b / √n + m·A·m / n, with a
 * vector b and a symmetric matrix A of the model. It is a sum over words, each adding its own v·b /
 * √n + v·A·m / n. Immutable and thread-safe.
 */
final class Meanings {
  private final int dimensions;
  private final int[] offsets;
  private final byte[] vectors;
  private final double[] linear;
  private final double[] form;

  private Meanings(Builder builder) {
    dimensions = builder.linear.length;
    offsets = Arrays.copyOf(builder.offsets, builder.offsets.length);
    vectors = Arrays.copyOf(builder.vectors, builder.size);
    linear = builder.linear.clone();
    form = builder.form.clone();
  }

  int dimensions() {
    return dimensions;
  }

  /** Adds the vector of a word to a sum that starts at {@code from}; nothing if it has none. */
  void add(int id, int[] sums, int from) {
    int offset = offset(id);
    if (offset >= 0) {
      for (int d = 0; d < dimensions; d++) {
        sums[from + d] += vectors[offset + d];
      }
    }
  }

  /**
   * A·m of one sentence.
   *
   * @param sums the sums m of the sentences, one behind the other
   * @param s the sentence
   * @param products where its product goes, as the sums stand
   */
  void multiply(int[] sums, int s, double[] products) {
    int from = s * dimensions;
    // Four rows at a time: what they add stays in registers.
    int i = 0;
    for (; i + 3 < dimensions; i += 4) {
      double a = sums[from + i];
      double b = sums[from + i + 1];
      double c = sums[from + i + 2];
      double e = sums[from + i + 3];
      int row = i * dimensions;
      for (int d = 0; d < dimensions; d++) {
        products[from + d] +=
            a * form[row + d]
                + b * form[row + dimensions + d]
                + c * form[row + 2 * dimensions + d]
                + e * form[row + 3 * dimensions + d];
      }
    }
    for (; i < dimensions; i++) {
      for (int d = 0; d < dimensions; d++) {
        products[from + d] += sums[from + i] * form[i * dimensions + d];
      }
    }
  }

  /**
   * Thousandths that some sentences in a row add together.
   *
   * @param sums the sums m of all sentences
   * @param products A·m of each
   * @param first the first of them
   * @param last the last of them
   * @param words how many words they have
   */
  double of(int[] sums, double[] products, int first, int last, int words) {
    double straight = 0;
    double bent = 0;
    for (int d = 0; d < dimensions; d++) {
      long sum = 0;
      double product = 0;
      for (int at = first * dimensions + d; at <= last * dimensions + d; at += dimensions) {
        sum += sums[at];
        product += products[at];
      }
      straight += sum * linear[d];
      bent += sum * product;
    }
    return words == 0 ? 0 : straight / Math.sqrt(words) + bent / words;
  }

  /** What each unit of a word's vector adds in those sentences: b / √n + A·m / n. */
  double[] pull(double[] products, int first, int last, int words) {
    double[] pull = new double[dimensions];
    double root = Math.sqrt(words);
    for (int d = 0; words > 0 && d < dimensions; d++) {
      double product = 0;
      for (int at = first * dimensions + d; at <= last * dimensions + d; at += dimensions) {
        product += products[at];
      }
      pull[d] = product / words + linear[d] / root;
    }
    return pull;
  }

  /** Thousandths that a word adds among words with that pull. */
  double of(int id, double[] pull) {
    int offset = offset(id);
    double answer = 0;
    for (int d = 0; offset >= 0 && d < dimensions; d++) {
      answer += pull[d] * vectors[offset + d];
    }
    return answer;
  }

  private int offset(int id) {
    return id > 0 && id < offsets.length ? offsets[id] : -1;
  }

  /** Collects the lines of a model. */
  static final class Builder {
    private int[] offsets = new int[0];
    private byte[] vectors = new byte[0];
    private int size;
    private double[] linear = new double[0];
    private double[] form = new double[0];
    private int row;

    /** The vector of a word, a signed byte for each dimension in base 64. */
    void vector(int id, String base64) {
      byte[] vector = Base64.getDecoder().decode(base64);
      if (vector.length != linear.length) {
        throw new IllegalArgumentException("not of " + linear.length + " dimensions");
      }
      if (id >= offsets.length) {
        int from = offsets.length;
        offsets = Arrays.copyOf(offsets, Math.max(1 << 14, id * 2));
        Arrays.fill(offsets, from, offsets.length, -1);
      }
      if (size + vector.length > vectors.length) {
        vectors = Arrays.copyOf(vectors, Math.max(1 << 16, vectors.length * 2));
      }
      offsets[id] = size;
      System.arraycopy(vector, 0, vectors, size, vector.length);
      size += vector.length;
    }

    /** The weights of the dimensions by themselves; stands before the vectors and the form. */
    void linear(double[] weights) {
      linear = weights;
      form = new double[weights.length * weights.length];
    }

    /** The next row of the form. */
    void row(double[] weights) {
      if (weights.length != linear.length || row == linear.length) {
        throw new IllegalArgumentException("not of " + linear.length + " rows and columns");
      }
      System.arraycopy(weights, 0, form, linear.length * row++, linear.length);
    }

    Meanings build() {
      if (row != linear.length) {
        throw new IllegalStateException(
            "the form has " + row + " rows for " + linear.length + " dimensions");
      }
      return new Meanings(this);
    }
  }
}
