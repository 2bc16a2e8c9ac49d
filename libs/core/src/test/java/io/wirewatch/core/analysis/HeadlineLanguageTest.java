package io.wirewatch.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    Analysis analysis = ANALYZER.analyze(article(text));

    assertThat(analysis.language()).isEqualTo(language);
    assertThat(analysis.scored()).isEqualTo(language.equals("en"));
  }

  private static Article article(String text) {
    return new Article(
        "a",
        1,
        "-",
        "",
        null,
        "",
        text,
        Article.Format.TEXT,
        null,
        List.of(),
        List.of(),
        Instant.EPOCH,
        Article.DateQuality.STATED,
        Instant.EPOCH,
        null,
        false,
        1);
  }
}
