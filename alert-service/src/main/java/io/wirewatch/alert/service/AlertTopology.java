package io.wirewatch.alert.service;

import io.wirewatch.alert.deliver.Deliveries;
import io.wirewatch.alert.deliver.DeliverySinks;
import io.wirewatch.alert.evaluate.Evaluator;
import io.wirewatch.alert.evaluate.EvaluatorSupplier;
import io.wirewatch.events.kafka.Topic;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Scores to alerts, alerts to webhooks:
 *
 * <pre>
 * ww.region-scores ▶ evaluate ▶ ww.alerts
 *                             ▶ ww.deliveries (requests, by endpoint)
 * ww.deliveries    ▶ deliver  ▶ webhooks
 *                             ▶ ww.deliveries (states), ww.attempts, ww.endpoints (health), ww.dead-letters
 * </pre>
 */
public final class AlertTopology implements Supplier<Topology> {

  private static final StringDeserializer KEYS = new StringDeserializer();
  private static final ByteArrayDeserializer VALUES = new ByteArrayDeserializer();

  private final EvaluatorSupplier evaluators;
  private final Deliveries.Parts deliveries;

  public AlertTopology(EvaluatorSupplier evaluators, Deliveries.Parts deliveries) {
    this.evaluators = evaluators;
    this.deliveries = deliveries;
  }

  @Override
  public Topology get() {
    Topology topology = new Topology();
    StreamPartitioner<String, byte[]> byEndpoint = DeliverySinks.byEndpoint();

    topology
        .addSource("region-scores", KEYS, VALUES, Topic.REGION_SCORES.topicName())
        .addProcessor("evaluate", evaluators, "region-scores");
    sink(topology, Evaluator.ALERTS, Topic.ALERTS, "evaluate");
    sink(topology, Evaluator.REQUESTS, Topic.DELIVERIES, byEndpoint, "evaluate");
    sink(topology, Evaluator.DEAD_LETTERS, Topic.DEAD_LETTERS, "evaluate");

    topology
        .addSource("deliveries", KEYS, VALUES, Topic.DELIVERIES.topicName())
        .addProcessor("deliver", Deliveries.agenda(deliveries), "deliveries");
    sink(topology, DeliverySinks.STATES, Topic.DELIVERIES, byEndpoint, "deliver");
    sink(topology, DeliverySinks.ATTEMPTS, Topic.ATTEMPTS, byEndpoint, "deliver");
    sink(topology, DeliverySinks.HEALTH, Topic.ENDPOINTS, "deliver");
    sink(topology, DeliverySinks.DEAD_LETTERS, Topic.DEAD_LETTERS, "deliver");
    return topology;
  }

  private static void sink(Topology topology, String name, Topic topic, String parent) {
    topology.addSink(
        name, topic.topicName(), new StringSerializer(), new ByteArraySerializer(), parent);
  }

  private static void sink(
      Topology topology,
      String name,
      Topic topic,
      StreamPartitioner<String, byte[]> partitioner,
      String parent) {
    topology.addSink(
        name,
        topic.topicName(),
        new StringSerializer(),
        new ByteArraySerializer(),
        partitioner,
        parent);
  }
}
