package io.wirewatch.core.reading;

import java.util.Arrays;
import java.util.Base64;

/**
 * What words mean together: a quadratic form of the sum of their vectors. The same word counts
 * differently beside different words, and words nobody taught count like those that stand in their
 * place elsewhere.
 *
 * <p>For the sum m of the vectors of n words the answer is m·b / √n + m·A·m / n, with a vector b
 * and a symmetric matrix A of the model. It is a sum over words, each adding its own v·b / √n +
 * v·A·m / n. Immutable and thread-safe.
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

  /** Thousandths that n words add whose vectors add up to the sum at {@code from}. */
  double of(int[] sums, int from, int words) {
    double[] pull = pull(sums, from, words);
    double answer = 0;
    for (int d = 0; d < dimensions; d++) {
      answer += pull[d] * sums[from + d];
    }
    return answer;
  }

  /** What each unit of a word's vector adds among n words: b / √n + A·m / n. */
  double[] pull(int[] sums, int from, int words) {
    double[] pull = new double[dimensions];
    if (words == 0) {
      return pull;
    }
    for (int i = 0; i < dimensions; i++) {
      double value = sums[from + i];
      int row = i * dimensions;
      for (int d = 0; d < dimensions; d++) {
        pull[d] += value * form[row + d];
      }
    }
    double root = Math.sqrt(words);
    for (int d = 0; d < dimensions; d++) {
      pull[d] = pull[d] / words + linear[d] / root;
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
      System.arraycopy(weights, 0, form, linear.length * row++, linear.length);
    }

    Meanings build() {
      return new Meanings(this);
    }
  }
}
