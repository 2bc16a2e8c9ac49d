package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.GroupPartitioner;
import io.wirewatch.agenda.Transition;
import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.events.Attempt;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.EndpointHealth;
import io.wirewatch.events.EventType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Where deliveries write to. */
public final class DeliverySinks {

  /** ww.deliveries, partitioned by endpoint. */
  public static final String STATES = "delivery-states";

  /** ww.attempts, partitioned by endpoint. */
  public static final String ATTEMPTS = "attempts";

  /** ww.endpoints. */
  public static final String HEALTH = "endpoint-health";

  /** ww.dead-letters. */
  public static final String DEAD_LETTERS = "delivery-dead-letters";

  private DeliverySinks() {}

  static void state(Delivery delivery, Transition<?> transition) {
    transition.emit(STATES, EventType.DELIVERY, delivery.key(), delivery);
  }

  static void attempt(
      Delivery delivery, Exchange exchange, @Nullable Instant next, Transition<?> transition) {
    Attempt attempt =
        new Attempt(
            delivery.id(),
            delivery.endpoint(),
            delivery.attempts() + 1,
            exchange.at(),
            exchange.millis(),
            exchange.status(),
            exchange.name(),
            exchange.reason(),
            exchange.body(),
            next);
    transition.emit(ATTEMPTS, EventType.ATTEMPT, delivery.key(), attempt);
  }

  static void health(EndpointHealth health, Transition<?> transition) {
    transition.emit(
        HEALTH,
        EventType.ENDPOINT_HEALTH,
        io.wirewatch.alert.wanted.WantedView.HEALTH + health.endpoint(),
        health);
  }

  /** The partition of a key {@code endpoint|…}. */
  public static int partition(String key, int partitions) {
    int bar = key.indexOf('|');
    return GroupPartitioner.partition(bar < 0 ? key : key.substring(0, bar), partitions);
  }

  /** Partitions by the endpoint that stands first in the key. */
  public static StreamPartitioner<String, byte[]> byEndpoint() {
    return (topic, key, value, partitions) -> Optional.of(Set.of(partition(key, partitions)));
  }
}
