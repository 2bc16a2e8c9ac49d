package io.wirewatch.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds what was reached on the evaluation data; skipped where it is absent. */
class EvaluationTest {
  private final Evaluation evaluation = new Evaluation(Analyzer.standard(), false);

  @Test
  void holdsTheStatementsOnTheSeeds() throws Exception {
    assertThat(evaluation.seedAssertions(folder("seeds"))).isGreaterThanOrEqualTo(24);
  }

  @Test
  void tellsConflictFromCooperation() throws Exception {
    assertThat(evaluation.ploverAuc(folder("data"))).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void keepsStillWhereNothingHappens() throws Exception {
    assertThat(evaluation.petrarchNoEvent(folder("data"))).isLessThanOrEqualTo(0.15);
  }

  private static Path folder(String name) {
    assumeTrue(
        EvaluationData.folder(name).isPresent(),
        "the evaluation data is absent: set WIREWATCH_DATA to its folder");
    return EvaluationData.folder(name).orElseThrow();
  }
}
