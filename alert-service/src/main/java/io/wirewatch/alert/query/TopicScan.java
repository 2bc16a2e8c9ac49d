package io.wirewatch.alert.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic from some instant to its present end, once: the answer to a question rather than a
 * view to keep.
 */
public final class TopicScan {

  private final Map<String, Object> config;
  private final Duration timeout;

  /** Creates scans that end after {@code timeout} at the latest, with what was read until then. */
  public TopicScan(Map<String, Object> config, Duration timeout) {
    this.config = new HashMap<>(config);
    this.config.put("isolation.level", "read_committed");
    this.config.put("auto.offset.reset", "earliest");
    this.config.put("enable.auto.commit", false);
    this.timeout = timeout;
  }

  /**
   * Visits records in the order of their partitions.
   *
   * @param partition the only one to read, or null for all
   * @param since first record time
   * @param visitor false ends the scan
   * @return whether everything up to the end was read, or the visitor had enough
   */
  public boolean visit(
      String topic,
      @Nullable Integer partition,
      Instant since,
      Predicate<ConsumerRecord<String, byte @Nullable []>> visitor) {
    try (var consumer =
        new KafkaConsumer<String, byte[]>(
            config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .filter(found -> partition == null || found.partition() == partition)
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      seek(consumer, partitions, since);
      long deadline = System.nanoTime() + timeout.toNanos();
      while (left(consumer, ends)) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (!visitor.test(record)) {
            return true;
          }
        }
      }
      return true;
    }
  }

  private static boolean left(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return !ends.isEmpty();
  }

  private static void seek(
      KafkaConsumer<String, byte[]> consumer,
      Collection<TopicPartition> partitions,
      Instant since) {
    if (since.toEpochMilli() <= 0) {
      consumer.seekToBeginning(partitions);
      return;
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                consumer.seekToEnd(List.of(partition));
              } else {
                consumer.seek(partition, found.offset());
              }
            });
  }
}
