package io.wirewatch.alert.wanted;

import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes single records for the REST API and waits until Kafka has them. */
public final class TopicWriter implements AutoCloseable {

  private static final String SOURCE = "/wirewatch/alert";

  private final Map<String, Object> config;
  private final InstantSource clock;
  private @Nullable Producer<String, byte[]> producer;

  /**
   * Creates a writer; it connects when it is first used.
   *
   * @param config Kafka client settings
   */
  public TopicWriter(Map<String, Object> config, InstantSource clock) {
    this.config = new HashMap<>(config);
    this.config.put("acks", "all");
    this.config.put("enable.idempotence", true);
    this.config.put("delivery.timeout.ms", 15_000);
    this.config.put("request.timeout.ms", 5_000);
    this.config.put("max.block.ms", 10_000);
    this.config.put("compression.type", "zstd");
    this.clock = clock;
  }

  /** A value as JSON with CloudEvents headers, or a tombstone when it is null. */
  @SuppressWarnings("NullAway") // Kafka's tombstone is a null value.
  public ProducerRecord<String, byte[]> record(
      Topic topic,
      @Nullable Integer partition,
      EventType type,
      String key,
      @Nullable Object value) {
    var now = clock.instant();
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, SOURCE, now);
    byte[] bytes = value == null ? null : Json.bytes(value);
    return new ProducerRecord<>(
        topic.topicName(), partition, now.toEpochMilli(), key, bytes, headers);
  }

  /**
   * Writes a record and returns when Kafka has it.
   *
   * @throws KafkaException when Kafka did not take it
   */
  public RecordMetadata send(ProducerRecord<String, byte[]> record) {
    try {
      return producer().send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing to " + record.topic(), e);
    } catch (ExecutionException e) {
      throw new KafkaException("could not write to " + record.topic() + ": " + e.getMessage(), e);
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
