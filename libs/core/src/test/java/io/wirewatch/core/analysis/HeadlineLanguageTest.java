package io.wirewatch.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.events.Analysis;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headlines have too few common words to tell a language by. */
class HeadlineLanguageTest {
  private static final Analyzer ANALYZER = Analyzer.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rockets hit Kyiv, killing five.        | en",
        "Tanks cross border                     | en",
        "Explosions rock Beirut                 | en",
        "Gunmen kill nine near Gao              | en",
        "Soldados atacan la ciudad y los barrios | es",
        "Les soldats ont attaqué la ville       | fr",
        "Soldaten griffen gestern die Stadt an  | de",
        "Zwiększono stan gotowości bojowej      | und"
      })
  void readsAShortTextOfKnownWordsAsEnglish(String text, String language) {
    Analysis analysis = ANALYZER.analyze(Articles.of(text));

    assertThat(analysis.language()).isEqualTo(language);
    assertThat(analysis.scored()).isEqualTo(language.equals("en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rockets hit Kyiv, killing five.",
        "Album tops charts",
        "Presidente visita fabrica argentina",
        "Shoppers queue for blankets"
      })
  void tellsTheLanguageAlikeWithoutTheSecondReading(String text) {
    Analyzer patterns = Analyzer.of(RegionCatalogue.standard(), List.of(), ReadingSource.NONE);

    assertThat(patterns.analyze(Articles.of(text)).language())
        .isEqualTo(ANALYZER.analyze(Articles.of(text)).language());
  }
}
