package io.wirewatch.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  private static final double[] LINEAR = {2, -1, 0.5};
  private static final double[][] FORM = {{0.3, -0.2, 0.1}, {-0.2, 0.4, 0}, {0.1, 0, -0.6}};
  private static final byte[][] VECTORS = {{10, 20, -30}, {-127, 5, 0}, {7, 127, 1}};

  @Test
  void isTheQuadraticFormOfTheSumOfVectors() {
    Meanings meanings = meanings();
    int[] sums = new int[6];
    meanings.add(1, sums, 3);
    meanings.add(3, sums, 3);
    // m = (17, 147, -29); m·b = -127.5; m·A·m = 86.7 - 999.6 - 98.6 + 8643.6 - 504.6
    double[] products = new double[6];
    meanings.multiply(sums, 1, products);

    assertThat(meanings.of(sums, products, 1, 1, 2))
        .isCloseTo(-127.5 / Math.sqrt(2) + 7127.5 / 2, within(1e-9));
  }

  @Property
  void multipliesAnyNumberOfDimensionsRowByRow(
      @ForAll @IntRange(min = 1, max = 11) int dimensions, @ForAll Random random) {
    Meanings.Builder builder = new Meanings.Builder();
    builder.linear(new double[dimensions]);
    double[][] form = new double[dimensions][];
    for (int i = 0; i < dimensions; i++) {
      form[i] = random.doubles(dimensions, -1, 1).toArray();
      builder.row(form[i]);
    }
    int[] sums = random.ints(2L * dimensions, -999, 999).toArray();
    double[] products = new double[2 * dimensions];

    builder.build().multiply(sums, 1, products);

    for (int d = 0; d < dimensions; d++) {
      double expected = 0;
      for (int i = 0; i < dimensions; i++) {
        expected += sums[dimensions + i] * form[i][d];
      }
      assertThat(products[dimensions + d]).isCloseTo(expected, within(1e-6));
      assertThat(products[d]).isZero();
    }
  }

  @Test
  void refusesAFormOfTooFewOrTooManyRows() {
    Meanings.Builder builder = new Meanings.Builder();
    builder.linear(LINEAR);
    builder.row(FORM[0]);

    assertThatThrownBy(builder::build).hasMessage("the form has 1 rows for 3 dimensions");
    assertThatThrownBy(() -> builder.row(new double[2])).hasMessage("not of 3 rows and columns");
  }

  @Property
  void isTheSumOfWhatItsWordsAdd(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 4) Integer> ids) {
    Meanings meanings = meanings();
    int[] sums = new int[3];
    ids.forEach(id -> meanings.add(id, sums, 0));
    double[] products = new double[3];
    meanings.multiply(sums, 0, products);
    double[] pull = meanings.pull(products, 0, 0, ids.size());

    double together = ids.stream().mapToDouble(id -> meanings.of(id, pull)).sum();

    assertThat(together).isCloseTo(meanings.of(sums, products, 0, 0, ids.size()), within(1e-6));
  }

  @Test
  void isOfSentencesInARowWhatItIsOfOneWithAllTheirWords() {
    Meanings meanings = meanings();
    int[] apart = new int[9];
    int[] together = new int[3];
    for (int s = 0; s < 3; s++) {
      meanings.add(s + 1, apart, s * 3);
      meanings.add(s + 1, together, 0);
    }
    double[] products = new double[9];
    for (int s = 0; s < 3; s++) {
      meanings.multiply(apart, s, products);
    }
    double[] product = new double[3];
    meanings.multiply(together, 0, product);

    assertThat(meanings.of(apart, products, 0, 2, 3))
        .isCloseTo(meanings.of(together, product, 0, 0, 3), within(1e-6));
    assertThat(meanings.pull(products, 0, 2, 3))
        .containsExactly(meanings.pull(product, 0, 0, 3), within(1e-6));
  }

  @Test
  void saysNothingOfNoWords() {
    assertThat(meanings().of(new int[3], new double[3], 0, 0, 0)).isZero();
  }

  @Test
  void refusesAVectorOfOtherDimensions() {
    Meanings.Builder builder = new Meanings.Builder();
    builder.linear(LINEAR);

    assertThatThrownBy(() -> builder.vector(1, base64(new byte[] {1, 2})))
        .hasMessage("not of 3 dimensions");
  }

  private static Meanings meanings() {
    Meanings.Builder builder = new Meanings.Builder();
    builder.linear(LINEAR);
    for (double[] row : FORM) {
      builder.row(row);
    }
    for (int i = 0; i < VECTORS.length; i++) {
      builder.vector(i + 1, base64(VECTORS[i]));
    }
    return builder.build();
  }

  private static String base64(byte[] vector) {
    return Base64.getEncoder().withoutPadding().encodeToString(vector);
  }
}
