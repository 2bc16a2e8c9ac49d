package io.wirewatch.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairTableTest {
  @Property
  void findsEveryPairThatWasPutInAndNoOther(
      @ForAll
          Map<
                  @IntRange(min = 1, max = 2_000_000) Integer,
                  @IntRange(min = -9999, max = 9999) Integer>
              weights,
      @ForAll @IntRange(min = 1, max = 2_000_000) int other) {
    Map<Long, Integer> entries = new HashMap<>();
    weights.forEach((word, weight) -> entries.put(PairTable.key(word, 2_000_001 - word), weight));

    PairTable table = new PairTable(entries);

    weights.forEach(
        (word, weight) -> assertThat(table.get(word, 2_000_001 - word)).isEqualTo(weight));
    assertThat(table.get(other, 2_000_000))
        .isEqualTo(entries.getOrDefault(PairTable.key(other, 2_000_000), 0));
  }

  @Test
  void refusesAWeightThatDoesNotFit() {
    assertThatThrownBy(() -> new PairTable(Map.of(PairTable.key(1, 2), 1 << 21)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2097152");
  }
}
