package io.wirewatch.alert.deliver;

import io.wirewatch.alert.wanted.TopicWriter;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.EventType;
import io.wirewatch.events.kafka.Topic;
import org.apache.kafka.common.KafkaException;

/** Deliveries that a person asks for: pings and repetitions. */
public final class DeliveryRequests {

  private final TopicWriter writer;
  private final int partitions;

  /**
   * Writes through a writer.
   *
   * @param partitions partitions of ww.deliveries
   */
  public DeliveryRequests(TopicWriter writer, int partitions) {
    this.writer = writer;
    this.partitions = partitions;
  }

  /**
   * Asks for a delivery.
   *
   * @throws KafkaException when Kafka did not take it
   */
  public void request(Delivery delivery) {
    int partition = DeliverySinks.partition(delivery.key(), partitions);
    writer.send(
        writer.record(Topic.DELIVERIES, partition, EventType.DELIVERY, delivery.key(), delivery));
  }
}
