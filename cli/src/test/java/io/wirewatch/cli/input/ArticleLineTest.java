package io.wirewatch.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLineTest {
  private static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");
  private final ArticleLine reader = new ArticleLine(new Input("a.jsonl"), NOW);

  @Test
  void textAloneIsEnough() {
    Article article = article("{\"text\":\"Shots were heard.\"}");
    assertThat(article.id()).isEqualTo("line-7");
    assertThat(article.text()).isEqualTo("Shots were heard.");
    assertThat(article.publishedAt()).isEqualTo(NOW);
    assertThat(article.publishedAtQuality()).isEqualTo(Article.DateQuality.ABSENT);
  }

  @Test
  void thePublisherIsTakenFromTheLinkWhenItIsNotNamed() {
    assertThat(article("{\"text\":\"x\",\"url\":\"https://www.Example.org/a\"}").source())
        .isEqualTo("example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T12:00:00Z, 2024-03-01T12:00:00Z",
    "2024-03-01T12:00:00+02:00, 2024-03-01T10:00:00Z",
    "2024-03-01T12:00:00, 2024-03-01T12:00:00Z",
    "2024-03-01 12:00:00, 2024-03-01T12:00:00Z",
    "2024-03-01, 2024-03-01T00:00:00Z",
    "'Fri, 1 Mar 2024 12:00:00 GMT', 2024-03-01T12:00:00Z"
  })
  void timesAreReadInTheFormsArticlesComeWith(String written, String meant) {
    String line = "{\"text\":\"x\",\"publishedAt\":\"" + written + "\"}";
    assertThat(article(line).publishedAt()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|a.jsonl:7: text: is missing",
        "{\"text\":null}|a.jsonl:7: text: is missing",
        "{\"text\":5}|a.jsonl:7: text: must be a string, but is 5",
        "{\"text\":\"x\",\"title\":[]}|a.jsonl:7: title: must be a string, but is []",
        "{\"text\":\"x\",\"publishedAt\":\"soon\"}|a.jsonl:7: publishedAt: 'soon' is no time",
        "[1]|a.jsonl:7: not a JSON object: [1]",
        "{\"text\":|a.jsonl:7: not JSON"
      })
  void aBadLineNamesFileLineAndField(String line, String message) {
    assertThat(reader.read(line.getBytes(StandardCharsets.UTF_8), 7))
        .isInstanceOfSatisfying(
            Line.Bad.class, bad -> assertThat(bad.message()).startsWith(message));
  }

  private Article article(String line) {
    Line read = reader.read(line.getBytes(StandardCharsets.UTF_8), 7);
    assertThat(read).isInstanceOf(Line.Good.class);
    return ((Line.Good) read).article();
  }
}
