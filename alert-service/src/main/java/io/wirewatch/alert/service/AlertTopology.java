package io.wirewatch.alert.service;

import io.wirewatch.agenda.streams.WireTopology;
import io.wirewatch.alert.deliver.Deliveries;
import io.wirewatch.alert.deliver.DeliverySinks;
import io.wirewatch.alert.evaluate.Evaluator;
import io.wirewatch.alert.evaluate.EvaluatorSupplier;
import io.wirewatch.events.kafka.Topic;
import java.util.function.Supplier;
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

  private final EvaluatorSupplier evaluators;
  private final Deliveries.Parts deliveries;

  public AlertTopology(EvaluatorSupplier evaluators, Deliveries.Parts deliveries) {
    this.evaluators = evaluators;
    this.deliveries = deliveries;
  }

  @Override
  public Topology get() {
    StreamPartitioner<String, byte[]> byEndpoint = DeliverySinks.byEndpoint();
    return new WireTopology()
        .source("region-scores", Topic.REGION_SCORES)
        .processor("evaluate", evaluators, "region-scores")
        .sink(Evaluator.ALERTS, Topic.ALERTS, "evaluate")
        .sink(Evaluator.REQUESTS, Topic.DELIVERIES, byEndpoint, "evaluate")
        .sink(Evaluator.DEAD_LETTERS, Topic.DEAD_LETTERS, "evaluate")
        .source("deliveries", Topic.DELIVERIES)
        .processor("deliver", Deliveries.agenda(deliveries), "deliveries")
        .sink(DeliverySinks.STATES, Topic.DELIVERIES, byEndpoint, "deliver")
        .sink(DeliverySinks.ATTEMPTS, Topic.ATTEMPTS, byEndpoint, "deliver")
        .sink(DeliverySinks.HEALTH, Topic.ENDPOINTS, "deliver")
        .sink(DeliverySinks.DEAD_LETTERS, Topic.DEAD_LETTERS, "deliver")
        .topology();
  }
}
