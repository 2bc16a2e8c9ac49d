package io.wirewatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of one event on its way to one endpoint: the value of {@code ww.deliveries}.
 *
 * @param id the webhook-id, the same over all attempts
 * @param endpoint endpoint id
 * @param alert alert id; deliveries of one alert keep their order
 * @param sequence sequence of the event
 * @param status where it stands
 * @param attempts attempts made
 * @param dueAt earliest instant of the next attempt, or null when none will follow
 * @param createdAt when the event was decided
 * @param reason why it stands so, for people
 * @param redelivery whether a person asked for it again: then it neither supersedes nor is
 *     superseded
 * @param event what is delivered, kept until the record is tombstoned so that it can be sent again;
 *     null in records of a later shape only
 */
public record Delivery(
    String id,
    String endpoint,
    String alert,
    int sequence,
    Status status,
    int attempts,
    @Nullable Instant dueAt,
    Instant createdAt,
    Instant updatedAt,
    String reason,
    boolean redelivery,
    @Nullable AlertEvent event) {

  /** Where a delivery stands. */
  public enum Status {
    PENDING,
    DELIVERED,
    /** A newer event of the same alert took its place before it was delivered. */
    SUPERSEDED,
    /** Given up; also in {@code ww.dead-letters}. */
    DEAD
  }

  public Delivery {
    Check.text(id, "delivery.id");
    Check.text(endpoint, "delivery.endpoint");
    Check.text(alert, "delivery.alert");
    Check.present(status, "delivery.status");
    reason = reason == null ? "" : reason;
  }

  /**
   * A delivery of an event that was just decided, due at once.
   *
   * @param id the webhook-id
   * @param endpoint endpoint id
   */
  public static Delivery pending(String id, String endpoint, AlertEvent event) {
    return new Delivery(
        id,
        endpoint,
        event.alert(),
        event.sequence(),
        Status.PENDING,
        0,
        event.at(),
        event.at(),
        event.at(),
        "decided",
        false,
        event);
  }

  /** The record key: {@code endpoint|id}. */
  public String key() {
    return endpoint + "|" + id;
  }
}
