package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final double[] RISING = {1, 2, 3, 4};

  @Test
  void seriesThatRiseTogetherCorrelateFully() {
    assertThat(Statistics.pearson(RISING, new double[] {10, 20, 30, 40})).isEqualTo(1);
  }

  @Test
  void ranksIgnoreTheScale() {
    assertThat(Statistics.spearman(RISING, new double[] {1, 10, 100, 5000}))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void tiesShareTheirMiddleRank() {
    assertThat(Statistics.spearman(RISING, new double[] {1, 1, 2, 2}))
        .isCloseTo(0.8944, within(1e-4));
  }

  @Test
  void aSeriesThatDoesNotVaryHasNoCorrelation() {
    assertThat(Statistics.pearson(RISING, new double[4])).isNaN();
  }

  @Test
  void tiesCountAHalfUnderTheCurve() {
    assertThat(Statistics.auc(new double[] {2, 1}, new double[] {1, 0})).isEqualTo(0.875);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Statistics.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
  }

  @Test
  void findingNothingHasAnF1OfZero() {
    assertThat(Statistics.f1(0, 0, 0)).isZero();
  }
}
