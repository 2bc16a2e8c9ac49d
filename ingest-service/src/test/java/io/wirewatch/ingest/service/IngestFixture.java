package io.wirewatch.ingest.service;

import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.events.Article;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.poll.PollMeters;
import io.wirewatch.ingest.poll.PollSettings;
import io.wirewatch.ingest.poll.TheatreCoverage;
import io.wirewatch.ingest.schedule.PollPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Settings for tests, and a reader of what ingest published. */
final class IngestFixture {

  static final int PARTITIONS = 4;

  private IngestFixture() {}

  static IngestSettings settings(String bootstrapServers, Path state, String instance) {
    return new IngestSettings(
        new StreamsSettings(
            "test-ingest", bootstrapServers, state.resolve(instance), instance, 1, Map.of()),
        TopicSettings.of(PARTITIONS, 1),
        new PollSettings(
            new PollPolicy(
                Duration.ofMillis(200),
                Duration.ofMillis(400),
                Duration.ofMillis(200),
                0.1,
                Duration.ofSeconds(1),
                Duration.ofHours(1)),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            50,
            Duration.ofSeconds(1)),
        new IngestSettings.Http(
            new FetchLimits(Duration.ofSeconds(3), 1 << 20, 100, 5, 2),
            List.of("loopback"),
            "Wirewatch/test (+https://wirewatch.example)",
            Duration.ofSeconds(2),
            Duration.ofSeconds(2)),
        Duration.ofMillis(250),
        64,
        Optional.of(IngestSettings.NO_FEEDS));
  }

  /** Adds a feed as REST does. */
  static String add(Ingest ingest, String url) {
    var checked = FeedAddress.check(url, ingest.addresses(), ingest.groups());
    if (!(checked instanceof FeedAddress.Checked.Valid valid)) {
      throw new IllegalArgumentException(checked.toString());
    }
    String key = valid.address().key();
    ingest
        .catalog()
        .put(
            new io.wirewatch.events.FeedDefinition(
                key, valid.address().url(), null, null, List.of(), 1, false, null, Instant.now()));
    return key;
  }

  /** Everything committed to ww.articles, by partition and offset. */
  static List<ConsumerRecord<String, byte[]>> archive(String bootstrapServers) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          IntStream.range(0, PARTITIONS)
              .mapToObj(p -> new TopicPartition(Topic.ARTICLES.topicName(), p))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  /** The articles among them. */
  static List<Article> articles(String bootstrapServers) {
    return archive(bootstrapServers).stream()
        .filter(r -> CloudEventHeaders.type(r.headers()).orElseThrow() == EventType.ARTICLE)
        .map(r -> read(r, Article.class))
        .toList();
  }

  /** The ticks among them. */
  static List<Tick> ticks(String bootstrapServers) {
    return archive(bootstrapServers).stream()
        .filter(r -> CloudEventHeaders.type(r.headers()).orElseThrow() == EventType.TICK)
        .map(r -> read(r, Tick.class))
        .toList();
  }

  static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    return ((io.wirewatch.events.Decoded.Read<T>) Json.read(record.value(), type)).value();
  }

  /** Meters nobody reads. */
  static final PollMeters NO_METERS =
      new PollMeters() {
        @Override
        public void polled(PollResult result, Intake intake) {}

        @Override
        public void published(Article article) {}

        @Override
        public void covered(
            int task,
            List<io.wirewatch.events.FeedCoverage> groups,
            List<TheatreCoverage> theatres) {}
      };
}
