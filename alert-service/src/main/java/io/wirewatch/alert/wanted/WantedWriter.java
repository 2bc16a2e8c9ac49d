package io.wirewatch.alert.wanted;

import io.wirewatch.alert.deliver.DeliverySinks;
import io.wirewatch.events.Delivery;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes what the REST API is asked for, and returns when this instance's view shows it. */
public final class WantedWriter implements AutoCloseable {

  private static final String SOURCE = "/wirewatch/alert";
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);

  private final Map<String, Object> config;
  private final WantedView view;
  private final InstantSource clock;
  private final int deliveryPartitions;
  private @Nullable Producer<String, byte[]> producer;

  /**
   * Creates a writer.
   *
   * @param config Kafka client settings
   * @param deliveryPartitions partitions of ww.deliveries
   */
  public WantedWriter(
      Map<String, Object> config, WantedView view, InstantSource clock, int deliveryPartitions) {
    this.config = new HashMap<>(config);
    this.config.put("acks", "all");
    this.config.put("enable.idempotence", true);
    this.config.put("delivery.timeout.ms", 15_000);
    this.config.put("request.timeout.ms", 5_000);
    this.config.put("max.block.ms", 10_000);
    this.config.put("compression.type", "zstd");
    this.view = view;
    this.clock = clock;
    this.deliveryPartitions = deliveryPartitions;
  }

  /**
   * Writes a value, or a tombstone when it is null.
   *
   * @throws KafkaException when Kafka did not take it
   */
  public void put(Topic topic, EventType type, String key, @Nullable Object value) {
    RecordMetadata written = send(record(topic.topicName(), null, type, key, value));
    try {
      view.await(
          new TopicPartition(written.topic(), written.partition()), written.offset(), SHOWN_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for a delivery. */
  public void request(Delivery delivery) {
    int partition = DeliverySinks.partition(delivery.key(), deliveryPartitions);
    send(
        record(
            Topic.DELIVERIES.topicName(), partition, EventType.DELIVERY, delivery.key(), delivery));
  }

  @SuppressWarnings("NullAway") // Kafka's tombstone is a null value.
  private ProducerRecord<String, byte[]> record(
      String topic,
      @Nullable Integer partition,
      EventType type,
      String key,
      @Nullable Object value) {
    var now = clock.instant();
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, SOURCE, now);
    byte[] bytes = value == null ? null : Json.bytes(value);
    return new ProducerRecord<>(topic, partition, now.toEpochMilli(), key, bytes, headers);
  }

  private RecordMetadata send(ProducerRecord<String, byte[]> record) {
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
