package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.broker.Ports;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.standalone.demo.Receiver;
import io.wirewatch.standalone.demo.Receiver.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three services as processes of their own, on a Kafka that comes later than they do. */
class ServicesAloneIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  @TempDir Path directory;

  private final int kafkaPort = Ports.free();

  @Test
  void saysThatKafkaIsMissingThenCarriesAnAlertThroughAndLeavesReadableTopics() throws Exception {
    try (FeedServer feeds = new FeedServer("courier", "herald", "gazette");
        Receiver receiver = Receiver.listen();
        ApplicationProcess ingest = service("ingest", feedsFile(feeds));
        ApplicationProcess enrich =
            service("enrich", Map.of("quarkus.log.console.json.enabled", "true"));
        ApplicationProcess alert =
            service("alert", Map.of("wirewatch.alert.allow-addresses", "loopback"))) {
      List<ApplicationProcess> services = List.of(ingest, enrich, alert);
      for (ApplicationProcess service : services) {
        service.launch();
      }
      for (ApplicationProcess service : services) {
        awaitHealth(service, "no usable answer from 127.0.0.1:" + kafkaPort, "bootstrap.servers");
      }

      try (EmbeddedBroker kafka = EmbeddedBroker.start(directory.resolve("kafka"), kafkaPort)) {
        for (ApplicationProcess service : services) {
          service.awaitReady();
        }
        receiver.trust(String.valueOf(Subscribe.to(alert.rest(), "SY", receiver.url())));
        Escalation.publish(feeds, List.of("courier", "herald", "gazette"));

        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.received()).isNotEmpty());
        assertThat(receiver.received()).allMatch(Received::verified);
        for (ApplicationProcess service : services) {
          assertThat(service.text("/q/metrics")).contains("jvm_memory_used_bytes", "wirewatch_");
          assertThat(service.text("/q/openapi")).contains("openapi: 3", "paths:");
        }
        assertThat(ingest.output())
            .contains("feeds[3]: the address 'ftp://example.org/feed' was left out")
            .contains("feeds[4].titel is not known and was ignored");
        assertThat(jsonLines(enrich)).isNotEmpty();
        for (Topic topic : Topic.values()) {
          assertReadable(topic, TopicReader.records(kafka.bootstrapServers(), topic.topicName()));
        }
      }
    }
  }

  private ApplicationProcess service(String name, Map<String, String> settings) {
    int port = Ports.free();
    List<String> options = new ArrayList<>();
    options.add("-Dkafka.bootstrap.servers=127.0.0.1:" + kafkaPort);
    options.add("-Dquarkus.http.host=127.0.0.1");
    options.add("-Dquarkus.http.port=" + port);
    options.add("-Dwirewatch." + name + ".state-dir=" + directory.resolve("state-" + name));
    options.add("-Dwirewatch.alert.data-dir=" + directory.resolve("data"));
    settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
    return new ApplicationProcess(
        Path.of("..", name + "-service", "target", "quarkus-app"),
        directory.resolve(name + ".log"),
        port,
        options,
        List.of());
  }

  /** A list with two faulty lines after the good ones. */
  private Map<String, String> feedsFile(FeedServer feeds) throws IOException {
    StringBuilder yaml = new StringBuilder("feeds:\n");
    feeds.urls().forEach(url -> yaml.append("  - ").append(url).append('\n'));
    yaml.append("  - ftp://example.org/feed\n");
    yaml.append("  - {url: 'http://127.0.0.1:1/none', titel: Nothing}\n");
    Path file = Files.writeString(directory.resolve("feeds.yaml"), yaml);
    return Map.of(
        "wirewatch.ingest.feeds-file",
        file.toString(),
        "wirewatch.ingest.allow-addresses",
        "loopback");
  }

  private static void awaitHealth(ApplicationProcess service, String... expected) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> assertThat(service.text("/q/health/ready")).contains(expected));
  }

  private static List<JsonNode> jsonLines(ApplicationProcess service) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : service.output().lines().filter(text -> text.startsWith("{")).toList()) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }

  /** Each record is JSON or a tombstone; its headers say what it is. */
  private static void assertReadable(Topic topic, List<ConsumerRecord<String, String>> records)
      throws JsonProcessingException {
    for (ConsumerRecord<String, String> record : records) {
      if (record.value() != null) {
        assertThat(Json.mapper().readTree(record.value()).isObject())
            .as("%s: %s", topic.topicName(), record.value())
            .isTrue();
        assertThat(CloudEventHeaders.type(record.headers()))
            .as("ce_type of a record in %s", topic.topicName())
            .isPresent();
      }
    }
    if (topic != Topic.SILENCES && topic != Topic.DEAD_LETTERS) {
      assertThat(records).as("records of %s", topic.topicName()).isNotEmpty();
    }
  }
}
