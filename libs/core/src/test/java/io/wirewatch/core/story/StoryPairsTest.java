package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pairs of news texts judged by people; skipped where the evaluation data is absent. */
class StoryPairsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tellsSameStoryPairsFromOthers() throws IOException {
    Path file = data("data/stories/pairs_en.jsonl");
    int truePositives = 0;
    int falsePositives = 0;
    int missed = 0;
    List<String> wrong = new ArrayList<>();
    int row = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode pair = JSON.readTree(line);
      StoryIndex index = new StoryIndex();
      StoryItem first = item("a", 0, pair.get("first"));
      StoryItem second = item("b", 0, pair.get("second"));
      index.add(first);
      index.add(second);
      boolean found = index.stories().size() == 1;
      boolean same = pair.get("same_story").asBoolean();
      truePositives += found && same ? 1 : 0;
      falsePositives += found && !same ? 1 : 0;
      missed += !found && same ? 1 : 0;
      if (found != same) {
        wrong.add(
            "%d %s terms %.3f reprint %.3f passages %d"
                .formatted(
                    row,
                    same,
                    Similarity.terms(first.sketch(), second.sketch()),
                    Similarity.reprint(first.sketch(), second.sketch()),
                    Similarity.passages(first.sketch(), second.sketch(), 1)));
      }
      row++;
    }
    double f1 = 2.0 * truePositives / (2.0 * truePositives + falsePositives + missed);
    System.out.printf("story pairs: F1 %.3f, wrong: %s%n", f1, wrong);
    assertThat(f1).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void theTwoVersionsOfOneReportAreTheOnlyStoryOfTheSeeds() throws IOException {
    List<Sketch> sketches = new ArrayList<>();
    for (String line : Files.readAllLines(data("seeds/articles.jsonl"))) {
      sketches.add(item("a", 0, JSON.readTree(line)).sketch());
    }
    for (int i = 0; i < sketches.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(Similarity.match(sketches.get(i), sketches.get(k)) > 0)
            .as("%d and %d", k, i)
            .isEqualTo(k == 0 && i == 1);
        assertThat(sketches.get(i).isCopyOf(sketches.get(k)))
            .as("%d and %d have one origin", k, i)
            .isEqualTo(k == 0 && i == 1);
      }
    }
  }

  private static StoryItem item(String id, long at, JsonNode article) {
    String title = article.path("title").isTextual() ? article.get("title").asText() : "";
    return new StoryItem(
        id, 1, at, at, Sketcher.sketch(title, article.get("text").asText(), false));
  }

  private static Path data(String name) {
    Path root =
        Optional.ofNullable(System.getenv("WIREWATCH_DATA"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("wirewatch.root", "../.."), "../shared/data"));
    Path file = root.resolve("..").resolve(name).normalize();
    assumeThat(file).as("evaluation data").exists();
    return file;
  }
}
