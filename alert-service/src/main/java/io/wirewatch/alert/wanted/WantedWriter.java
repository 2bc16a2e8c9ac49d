package io.wirewatch.alert.wanted;

import io.wirewatch.events.EventType;
import io.wirewatch.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Writes what the REST API is asked for, and returns when this instance's view shows it. */
public final class WantedWriter {

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);
  private static final int RESTORES = 10;

  private final TopicWriter writer;
  private final WantedView view;

  /** Creates a writer whose records the view follows. */
  public WantedWriter(TopicWriter writer, WantedView view) {
    this.writer = writer;
    this.view = view;
  }

  /**
   * Writes a value, or a tombstone when it is null, whatever stands there.
   *
   * @throws KafkaException when Kafka did not take it
   */
  public void put(Topic topic, EventType type, String key, @Nullable Object value) {
    shown(writer.send(writer.record(topic, null, type, key, value)));
  }

  /**
   * Replaces one version, and no other: of two instances that replace the same version one
   * succeeds.
   *
   * @param seen the version to be replaced, 0 when there is none
   * @param value its successor, or null to delete it
   * @return whether it was replaced
   * @throws KafkaException when Kafka did not take it, or the outcome is not known in time
   */
  public boolean replace(WantedKind<?> kind, String key, int seen, @Nullable Object value) {
    if (replaced(kind, key, seen, value)) {
      return true;
    }
    // The refused record is the newest of its key: compaction would keep it and drop what stands.
    boolean restored = false;
    for (int i = 0; i < RESTORES && !restored; i++) {
      Object standing = kind.find(view.get(), key);
      restored = standing == null || replaced(kind, key, kind.versionIn(view.get(), key), standing);
    }
    return false;
  }

  private boolean replaced(WantedKind<?> kind, String key, int seen, @Nullable Object value) {
    var record = writer.record(kind.topic(), null, kind.type(), key, value);
    record
        .headers()
        .add(WantedView.REPLACES, Integer.toString(seen).getBytes(StandardCharsets.US_ASCII));
    RecordMetadata written = writer.send(record);
    shown(written);
    return !view.refused(
        new TopicPartition(written.topic(), written.partition()), written.offset());
  }

  private void shown(RecordMetadata written) {
    try {
      var partition = new TopicPartition(written.topic(), written.partition());
      if (!view.await(partition, written.offset(), SHOWN_WITHIN)) {
        throw new KafkaException(
            "%s was written but not read again within %d s; GET it to see what stands"
                .formatted(written.topic(), SHOWN_WITHIN.toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for " + written.topic(), e);
    }
  }
}
