package io.wirewatch.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.text.Vocabulary;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReadingModelTest {
  @Test
  void hasWeightsOfEnglishWordsAndTheirParts() {
    Vocabulary.Builder vocabulary = new Vocabulary.Builder();

    ReadingModel model = Objects.requireNonNull(ReadingModel.load("en", vocabulary));

    assertThat(model.word(vocabulary.idOf("shelling"))).isPositive();
    assertThat(model.word(vocabulary.idOf("album"))).isNegative();
    assertThat(model.parts("shellings", 0, 9)).isNotZero();
    assertThat(model.isSkipped(vocabulary.idOf("the"))).isTrue();
  }

  @Test
  void hasNoneOfALanguageNobodyTaughtIt() {
    assertThat(ReadingModel.load("ru", new Vocabulary.Builder())).isNull();
  }

  @Property
  void findsEveryKeyThatWasPutInAndNoOther(@ForAll Map<Long, Integer> entries, @ForAll long other) {
    entries.remove(0L);

    LongIntTable table = new LongIntTable(entries);

    entries.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    if (!entries.containsKey(other)) {
      assertThat(table.get(other)).isZero();
    }
  }
}
