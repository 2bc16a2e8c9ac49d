package io.wirewatch.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.text.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word,war,much | m line 3: 'word,war,much' is no weight; learn the model again",
        "pair,alone,9 | m line 3: 'pair,alone,9' is no weight; learn the model again",
        "linear,NaN | m line 3: 'linear,NaN' is no weight; learn the model again",
        "spell,x,1 | m line 3: 'spell,x,1' is no weight; learn the model again"
      })
  void namesTheLineThatIsNoWeight(String line, String message) {
    assertThatThrownBy(
            () ->
                read(
                    "rule\tlimit escalating\t1\nrule\tlimit peaceful\t0\n"
                        + line.strip().replace(',', '\t')))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message.strip().replace(',', '\t'));
  }

  @Test
  void needsItsLimits() {
    assertThatThrownBy(() -> read("bias\t1\n"))
        .hasMessage("m has no limits; learn the model again");
  }

  private static ReadingModel read(String lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return ReadingModel.read(
        new ByteArrayInputStream(bytes.toByteArray()), "m", new Vocabulary.Builder());
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
