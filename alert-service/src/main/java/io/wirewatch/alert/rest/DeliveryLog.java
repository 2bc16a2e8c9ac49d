package io.wirewatch.alert.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wirewatch.alert.deliver.DeliverySinks;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Attempt;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads deliveries and attempts off their topics: every instance can answer for all. */
final class DeliveryLog {

  private final AlertService service;

  DeliveryLog(AlertService service) {
    this.service = service;
  }

  /** What is asked for; null means all. */
  record Question(
      @Nullable String endpoint,
      @Nullable String alert,
      Delivery.@Nullable Status state,
      Instant since,
      int limit) {}

  /** A delivery as it is shown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      String id,
      String endpoint,
      String alert,
      int sequence,
      Delivery.Status state,
      int attempts,
      @Nullable Instant nextAttemptAt,
      Instant createdAt,
      Instant updatedAt,
      String lastOutcome,
      AlertEvent.@Nullable Type type,
      @Nullable String text) {

    static View of(Delivery d) {
      AlertEvent event = d.event();
      return new View(
          d.id(),
          d.endpoint(),
          d.alert(),
          d.sequence(),
          d.status(),
          d.attempts(),
          d.dueAt(),
          d.createdAt(),
          d.updatedAt(),
          d.reason(),
          event == null ? null : event.type(),
          event == null ? null : event.text());
    }
  }

  List<View> list(Question q) {
    return latest(q.endpoint(), q.since()).values().stream()
        .filter(d -> q.alert() == null || d.alert().equals(q.alert()))
        .filter(d -> q.state() == null || d.status() == q.state())
        .sorted(Comparator.comparing(Delivery::updatedAt).reversed().thenComparing(Delivery::key))
        .limit(q.limit())
        .map(View::of)
        .toList();
  }

  /**
   * The delivery of that id.
   *
   * @throws ApiProblem 404 when there is none, or none any more
   */
  Delivery find(String id) {
    Delivery[] found = new Delivery[1];
    scan(
        null,
        Instant.EPOCH,
        (key, delivery) -> {
          if (key.endsWith("|" + id)) {
            found[0] = delivery;
          }
        });
    if (found[0] == null) {
      throw ApiProblem.notFound("delivery", id);
    }
    return found[0];
  }

  List<Attempt> attempts(Delivery delivery) {
    List<Attempt> attempts = new ArrayList<>();
    service
        .scan()
        .visit(
            Topic.ATTEMPTS.topicName(),
            partition(Topic.ATTEMPTS, delivery.endpoint()),
            delivery.createdAt().minusSeconds(60),
            record -> {
              byte[] value = record.value();
              if (value != null
                  && delivery.key().equals(record.key())
                  && Json.read(value, Attempt.class)
                      instanceof Decoded.Read<Attempt>(var attempt)) {
                attempts.add(attempt);
              }
              return true;
            });
    return attempts;
  }

  /** What an endpoint did not get, in the order of the events. */
  List<Delivery> missed(String endpoint, Instant since, boolean all) {
    return latest(endpoint, since).values().stream()
        .filter(d -> !d.createdAt().isBefore(since))
        .filter(
            d ->
                d.status() == Delivery.Status.DEAD
                    || (all && d.status() == Delivery.Status.DELIVERED))
        .filter(d -> d.event() != null)
        .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::sequence))
        .toList();
  }

  /**
   * The request to send a delivery again.
   *
   * @throws ApiProblem 409 when it is still pending, or its event is no longer kept
   */
  Delivery again(Delivery d) {
    if (d.status() == Delivery.Status.PENDING) {
      throw ApiProblem.of(
          409,
          "pending",
          "Still pending",
          "It is tried next at " + d.dueAt() + "; there is nothing to send again yet");
    }
    if (d.event() == null) {
      throw ApiProblem.of(
          409, "not-kept", "No longer kept", "The event of this delivery is no longer kept");
    }
    Instant now = service.clock().instant();
    return new Delivery(
        d.id(),
        d.endpoint(),
        d.alert(),
        d.sequence(),
        Delivery.Status.PENDING,
        0,
        now,
        d.createdAt(),
        now,
        "asked for again",
        true,
        d.event());
  }

  private Map<String, Delivery> latest(@Nullable String endpoint, Instant since) {
    Map<String, Delivery> latest = new LinkedHashMap<>();
    scan(
        endpoint,
        since,
        (key, delivery) -> {
          if (delivery == null) {
            latest.remove(key);
          } else if (endpoint == null || delivery.endpoint().equals(endpoint)) {
            latest.put(key, delivery);
          }
        });
    return latest;
  }

  private interface Visitor {
    void visit(String key, @Nullable Delivery delivery);
  }

  private void scan(@Nullable String endpoint, Instant since, Visitor visitor) {
    Integer partition = endpoint == null ? null : partition(Topic.DELIVERIES, endpoint);
    service
        .scan()
        .visit(
            Topic.DELIVERIES.topicName(),
            partition,
            since,
            record -> {
              byte[] value = record.value();
              if (value == null) {
                visitor.visit(record.key(), null);
              } else if (Json.read(value, Delivery.class)
                  instanceof Decoded.Read<Delivery>(var delivery)) {
                visitor.visit(record.key(), delivery);
              }
              return true;
            });
  }

  private int partition(Topic topic, String endpoint) {
    return DeliverySinks.partition(endpoint, service.settings().topics().partitionsOf(topic));
  }
}
