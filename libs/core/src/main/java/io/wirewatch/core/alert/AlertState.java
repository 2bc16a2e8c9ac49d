package io.wirewatch.core.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.wirewatch.events.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one subscription stands with one region. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AlertState.Quiet.class, name = "quiet"),
  @JsonSubTypes.Type(value = AlertState.Active.class, name = "active"),
  @JsonSubTypes.Type(value = AlertState.Stale.class, name = "stale")
})
public sealed interface AlertState {

  /** No alert. */
  record Quiet() implements AlertState {}

  /**
   * An alert is open.
   *
   * @param life what stays the same over the life of the alert
   * @param sequence of the last event
   * @param severity now; may be lower than what was told, never lower than what still holds
   * @param calm by severity, how long its conditions to clear have held; absent when they do not
   *     hold
   * @param told what the subscriber knows
   */
  record Active(
      Life life, int sequence, Severity severity, Map<Severity, CalmTimer> calm, Told told)
      implements AlertState {
    public Active {
      calm = Map.copyOf(calm);
    }
  }

  /**
   * The feeds of the region are silent, or its clock has stopped.
   *
   * @param before the open alert, which stands frozen; null when there was none
   */
  record Stale(Life life, int sequence, Instant since, @Nullable Active before)
      implements AlertState {}

  /**
   * What stays the same over the life of an alert.
   *
   * @param alert alert id
   * @param warming whether fewer than 14 covered days were known at opening
   */
  record Life(
      String alert, String subscription, String region, Instant openedAt, boolean warming) {}

  /**
   * What the subscriber knows.
   *
   * @param at when an event was last delivered, or null when none was
   * @param owed whether an event was held back that must be made good for
   */
  record Told(@Nullable Instant at, boolean owed) {}
}
