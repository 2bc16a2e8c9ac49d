package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.reading.ReadingInput;
import io.wirewatch.core.reading.ReadingModel;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A labelled passage.
 *
 * @param article the passage as an article
 * @param sentences what the reading sees of it
 * @param escalates whether it reports escalation
 * @param kind {@code FORCE} … {@code RISK} for escalations, else the class of trap
 * @param isFresh whether no pattern was ever written with a look at it, so that what the lexicon
 *     finds in it is what it finds in news
 */
record ReadingExample(
    Article article,
    List<ReadingInput> sentences,
    boolean escalates,
    String kind,
    boolean isFresh) {
  private static final String ESCALATION = "escalation-";
  private static final List<String> CATEGORIES =
      ReadingModel.CATEGORIES.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();

  ReadingExample {
    sentences = List.copyOf(sentences);
  }

  /**
   * The passages of a file, one JSON object a line with {@code id}, {@code text}, {@code class},
   * {@code expect} and {@code publishedAt}.
   */
  static List<ReadingExample> read(Path file, boolean isFresh, Analyzer analyzer)
      throws IOException {
    List<ReadingExample> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = Json.mapper().readTree(line);
      Article article = Data.article(row, row.get("id").asText());
      String kind = row.get("class").asText();
      if (kind.startsWith(ESCALATION)
          && CATEGORIES.stream().noneMatch(c -> kind.equals(ESCALATION + c))) {
        throw new IllegalArgumentException(
            file + ": " + row.get("id").asText() + ": '" + kind + "' is none of " + CATEGORIES);
      }
      examples.add(
          new ReadingExample(
              article,
              analyzer.readingInputs(article),
              row.get("expect").asBoolean(),
              kind.startsWith(ESCALATION)
                  ? kind.substring(ESCALATION.length()).toUpperCase(Locale.ROOT)
                  : kind,
              isFresh));
    }
    return examples;
  }
}
