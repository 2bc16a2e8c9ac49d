package io.wirewatch.bench.alert;

import io.wirewatch.alert.deliver.DeliverySinks;
import io.wirewatch.alert.secret.Vault;
import io.wirewatch.alert.secret.WebhookSecret;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the harnesses write to the topics and read off them. */
final class Bench implements AutoCloseable {

  private final String bootstrapServers;
  private final KafkaProducer<String, byte[]> producer;
  private final Vault vault;

  /** Offset of the last delivery asked for, by partition of ww.deliveries. */
  private final Map<TopicPartition, Long> asked = new ConcurrentHashMap<>();

  Bench(String bootstrapServers, Path data) throws InterruptedException {
    this.bootstrapServers = bootstrapServers;
    this.vault = Vault.open(data.resolve("alert"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Topics.ensure(admin, List.of(Topic.values()), AlertChild.TOPICS);
    }
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "zstd",
                "linger.ms",
                5,
                "delivery.timeout.ms",
                300_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Makes an endpoint, and returns its signing secret. */
  String endpoint(String id, String url, Endpoint.Format format, boolean enabled) {
    return endpoint(id, url, format, enabled, 2);
  }

  /** Makes an endpoint that takes so many requests at once. */
  String endpoint(String id, String url, Endpoint.Format format, boolean enabled, int concurrency) {
    String secret = WebhookSecret.generate();
    Instant now = Instant.now();
    Endpoint endpoint =
        new Endpoint(
            id,
            1,
            id,
            "bench",
            url,
            vault.seal(id, url),
            format,
            format == Endpoint.Format.WIREWATCH
                ? List.of(new Endpoint.SealedSecret(vault.seal(id, secret), null))
                : List.of(),
            concurrency,
            1000,
            enabled,
            now,
            now,
            now);
    send(Topic.ENDPOINTS, null, EventType.ENDPOINT, id, endpoint, now);
    return secret;
  }

  void subscription(String id, List<String> regions, String endpoint) {
    Instant now = Instant.now();
    Subscription subscription =
        new Subscription(
            id,
            1,
            id,
            "bench",
            regions.stream().map(r -> new Subscription.Region(r, false)).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            2,
            List.of(),
            null,
            List.of(endpoint),
            false,
            false,
            now,
            now);
    send(Topic.SUBSCRIPTIONS, null, EventType.SUBSCRIPTION, id, subscription, now);
  }

  void score(String region, Instant clock, double rise) {
    RegionScore.Story story =
        new RegionScore.Story(
            "a1",
            "Shelling near the port",
            "https://news.example/1",
            2,
            14,
            2,
            List.of("news.example"),
            List.of("FORCE"),
            clock,
            clock,
            List.of());
    RegionScore score =
        new RegionScore(
            region,
            region,
            clock,
            List.of(),
            3.1 * rise,
            3.1,
            rise,
            0,
            RegionScore.Knowledge.OK,
            1,
            List.of(story),
            14,
            2,
            List.of(),
            "",
            "en-1",
            "2026.1");
    send(Topic.REGION_SCORES, null, EventType.REGION_SCORE, region, score, clock);
  }

  void request(String endpoint, String alert) {
    Instant now = Instant.now();
    AlertEvent event =
        new AlertEvent(
            alert,
            1,
            AlertEvent.Type.OPENED,
            Severity.ALERT,
            null,
            "s",
            1,
            "Bench",
            "bench",
            "SY",
            "Syria",
            now,
            now,
            "rise 3.3 ≥ 3.2",
            "ALERT in Syria: Shelling near the port (14 articles, 2 origins)",
            null,
            false,
            AlertEvent.Reading.none(),
            List.of(),
            null);
    Delivery delivery = Delivery.pending("msg_" + endpoint + "_" + alert, endpoint, event);
    int partition =
        DeliverySinks.partition(delivery.key(), AlertChild.TOPICS.partitionsOf(Topic.DELIVERIES));
    send(Topic.DELIVERIES, partition, EventType.DELIVERY, delivery.key(), delivery, now);
  }

  private void send(
      Topic topic,
      @Nullable Integer partition,
      EventType type,
      String key,
      Object value,
      Instant at) {
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, "/bench", at);
    producer.send(
        new ProducerRecord<>(
            topic.topicName(), partition, at.toEpochMilli(), key, Json.bytes(value), headers),
        (written, failure) -> {
          if (written != null && topic == Topic.DELIVERIES) {
            asked.merge(
                new TopicPartition(written.topic(), written.partition()),
                written.offset(),
                Math::max);
          }
        });
  }

  /** Whether the service has committed that it took in every delivery asked for so far. */
  boolean takenIn(Admin admin) throws InterruptedException, ExecutionException {
    var committed =
        admin.listConsumerGroupOffsets(AlertChild.GROUP).partitionsToOffsetAndMetadata().get();
    return asked.entrySet().stream()
        .allMatch(
            last -> {
              var offset = committed.get(last.getKey());
              return offset != null && offset.offset() > last.getValue();
            });
  }

  void flush() {
    producer.flush();
  }

  /** Everything committed on a topic so far; unreadable values and tombstones are left out. */
  <T> List<T> read(Topic topic, Class<T> type) {
    List<T> values = new ArrayList<>();
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    try (var consumer =
        new KafkaConsumer<String, byte[]>(
            config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      var ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))
          && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value() != null
              && Json.read(record.value(), type) instanceof Decoded.Read<T>(var value)) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
