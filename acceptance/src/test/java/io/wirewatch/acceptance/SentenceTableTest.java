package io.wirewatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SentenceTableTest {
  @Test
  void theTableCoversManyTheatresAndTraps() throws IOException {
    List<JsonNode> all = Stream.concat(half("tuning"), half("heldout")).toList();
    List<JsonNode> escalations = all.stream().filter(row -> row.get("expect").asBoolean()).toList();
    assertThat(escalations).hasSizeGreaterThanOrEqualTo(200);
    assertThat(all.size() - escalations.size()).isGreaterThanOrEqualTo(280);
    assertThat(escalations.stream().flatMap(SentenceTableTest::countries).distinct().count())
        .isGreaterThanOrEqualTo(40);
    assertThat(all.stream().map(row -> row.get("id").asText())).doesNotHaveDuplicates();
    assertThat(all.stream().map(row -> row.get("text").asText())).doesNotHaveDuplicates();
  }

  @Test
  void aThirdIsPutAside() throws IOException {
    double heldout = half("heldout").count();
    assertThat(heldout / (heldout + half("tuning").count())).isBetween(0.32, 0.37);
  }

  private static Stream<String> countries(JsonNode row) {
    return StreamSupport.stream(row.get("countries").spliterator(), false).map(JsonNode::asText);
  }

  private static Stream<JsonNode> half(String name) throws IOException {
    String file = "sentences-" + name + ".jsonl";
    try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file))) {
      return Data.json(in).stream();
    }
  }
}
