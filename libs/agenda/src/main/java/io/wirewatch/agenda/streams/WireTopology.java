package io.wirewatch.agenda.streams;

import io.wirewatch.events.kafka.Topic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * A topology over our topics. All of them have texts as keys and bytes as values: what the bytes
 * say is decoded where it can be answered with a dead letter.
 */
public final class WireTopology {

  private final Topology topology = new Topology();

  /** Reads a topic. */
  public WireTopology source(String name, Topic topic) {
    topology.addSource(
        name, new StringDeserializer(), new ByteArrayDeserializer(), topic.topicName());
    return this;
  }

  /** Processes what a source reads. */
  public WireTopology processor(
      String name, ProcessorSupplier<String, byte[], String, byte[]> supplier, String parent) {
    topology.addProcessor(name, supplier, parent);
    return this;
  }

  /** Writes to a topic, partitioned by key. */
  public WireTopology sink(String name, Topic topic, String parent) {
    topology.addSink(
        name, topic.topicName(), new StringSerializer(), new ByteArraySerializer(), parent);
    return this;
  }

  /** Writes to the partitions that {@code partitioner} chooses. */
  public WireTopology sink(
      String name, Topic topic, StreamPartitioner<String, byte[]> partitioner, String parent) {
    topology.addSink(
        name,
        topic.topicName(),
        new StringSerializer(),
        new ByteArraySerializer(),
        partitioner,
        parent);
    return this;
  }

  /** The topology so far; more may be added to it directly. */
  public Topology topology() {
    return topology;
  }
}
