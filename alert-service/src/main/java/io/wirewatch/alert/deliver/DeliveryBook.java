package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.AgendaTask;
import io.wirewatch.agenda.Table;
import io.wirewatch.agenda.TableSpec;
import io.wirewatch.agenda.Transition;
import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Delivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Keeps what becomes of the deliveries of one task: their states, attempts, counts and figures. */
final class DeliveryBook {

  /**
   * Pending deliveries by endpoint: a restart must not have to read them all to know how many there
   * are.
   */
  static final TableSpec<Long> PENDING = new TableSpec<>("delivery-pending", Serdes.Long());

  private final Duration retention;
  private final DeliveryMetrics metrics;
  private int partition;

  /**
   * Opens a book.
   *
   * @param retention how long a finished delivery is kept
   */
  DeliveryBook(Duration retention, DeliveryMetrics metrics) {
    this.retention = retention;
    this.metrics = metrics;
  }

  /** Takes up what the task has pending. */
  void load(AgendaTask<DeliveryItem> task) {
    partition = task.partition();
    metrics.started(partition);
    task.table(PENDING)
        .startingWith("", Integer.MAX_VALUE)
        .forEach((endpoint, count) -> metrics.pending(partition, endpoint, count));
  }

  /** An endpoint has so many more pending deliveries, or fewer. */
  void count(String endpoint, int change, Transition<DeliveryItem> transition) {
    Table<Long> counts = transition.table(PENDING);
    Long was = counts.get(endpoint);
    long count = Math.max(0, (was == null ? 0 : was) + change);
    if (count == 0) {
      counts.delete(endpoint);
    } else {
      counts.put(endpoint, count);
    }
    metrics.pending(partition, endpoint, count);
  }

  /** Writes a last state and keeps its record until the retention is over. */
  void finish(Delivery delivery, Transition<DeliveryItem> transition) {
    DeliverySinks.state(delivery, transition);
    metrics.finished(delivery.status());
    Delivery slim =
        new Delivery(
            delivery.id(),
            delivery.endpoint(),
            delivery.alert(),
            delivery.sequence(),
            delivery.status(),
            delivery.attempts(),
            null,
            delivery.createdAt(),
            delivery.updatedAt(),
            "",
            delivery.redelivery(),
            null);
    transition.put(
        DeliveryItem.keptKey(delivery), DeliveryItem.of(slim), transition.now().plus(retention));
  }

  /** Writes an attempt, and when the next follows. */
  void attempt(
      Delivery delivery,
      Exchange exchange,
      @Nullable Instant next,
      Transition<DeliveryItem> transition) {
    metrics.attempt(exchange);
    DeliverySinks.attempt(delivery, exchange, next, transition);
  }

  /** Figures of a delivery that was taken. */
  void delivered(Delivery delivery, Instant now) {
    metrics.delivered(delivery, now);
  }

  /** Tells how long the oldest pending delivery of an endpoint has waited. */
  void reportOldest(Transition<DeliveryItem> transition) {
    metrics.oldest(
        partition,
        endpoint -> {
          var first = transition.itemsStartingWith(endpoint + "|", 200);
          return first.entrySet().stream()
              .filter(entry -> !DeliveryItem.isKept(entry.getKey()))
              .map(entry -> entry.getValue().current().createdAt())
              .min(Comparator.naturalOrder())
              .orElse(null);
        });
  }

  /** A newer event of the alert took its place. */
  static Delivery superseded(Delivery delivery, Instant now) {
    return with(
        delivery, Status.SUPERSEDED, null, now, "a newer event of the alert took its place");
  }

  /** The same after one more attempt. */
  static Delivery tried(Delivery d) {
    return new Delivery(
        d.id(),
        d.endpoint(),
        d.alert(),
        d.sequence(),
        d.status(),
        d.attempts() + 1,
        d.dueAt(),
        d.createdAt(),
        d.updatedAt(),
        d.reason(),
        d.redelivery(),
        d.event());
  }

  /** The same in another state. */
  static Delivery with(
      Delivery d, Status status, @Nullable Instant due, Instant now, String reason) {
    return new Delivery(
        d.id(),
        d.endpoint(),
        d.alert(),
        d.sequence(),
        status,
        d.attempts(),
        due,
        d.createdAt(),
        now,
        reason,
        d.redelivery(),
        d.event());
  }
}
