package io.wirewatch.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void areReadWithoutErrors(String language) throws Exception {
    try (Reader reader =
        new InputStreamReader(
            Lexicon.class.getResourceAsStream(language + ".yaml"), StandardCharsets.UTF_8)) {
      assertThat(PackReader.read(language + ".yaml", reader).findings()).isEmpty();
    }
  }
}
