package io.wirewatch.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.events.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/asyncapi.yaml says what the code says. After a change of a record or topic write it anew
 * with {@code mvn -pl libs/events test -Dasyncapi.write=true}.
 */
class AsyncApiTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("wirewatch.root", "../..")).resolve("docs/asyncapi.yaml");
  private static final YAMLMapper YAML =
      new YAMLMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

  @Test
  void theDocumentDescribesTheTopicsAndRecordsOfTheCode() throws IOException {
    String expected =
        "# Written from the code by AsyncApiTest; see there.\n"
            + YAML.writeValueAsString(AsyncApi.document());
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(DOCUMENT, expected);
    }

    JsonNode written = YAML.readTree(DOCUMENT.toFile());

    assertThat(written).isEqualTo(YAML.readTree(expected));
  }

  @Test
  void everyEventTypeTravelsOnSomeTopic() {
    List<EventType> described =
        Stream.of(Topic.values()).flatMap(topic -> TopicText.of(topic).events().stream()).toList();

    assertThat(described).contains(EventType.values());
  }
}
