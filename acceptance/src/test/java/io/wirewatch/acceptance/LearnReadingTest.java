package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LearnReadingTest {
  private static final Analyzer ANALYZER = Analyzer.standard();

  /** Where teaching and reading count words differently, what was taught is not known. */
  @Test
  void readsWhatItWasTaughtAsItWasTaught() throws IOException {
    Path root = Path.of(System.getProperty("wirewatch.root", ".."));
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(root.resolve("libs/core/src/reading/qa.jsonl"))) {
      JsonNode row = Json.mapper().readTree(line);
      Analysis analysis = ANALYZER.analyze(Data.article(row, row.get("id").asText()));
      boolean escalates =
          analysis.hits().stream().anyMatch(hit -> hit.channel() == Channel.E && hit.points() > 0);
      all++;
      right += escalates == row.get("expect").asBoolean() ? 1 : 0;
    }

    assertThat(right / (double) all).isGreaterThan(0.95);
  }
}
