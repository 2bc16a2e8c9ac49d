package io.wirewatch.core.alert;

import io.wirewatch.events.AlertEvent;
import java.util.List;

/**
 * What an evaluation came to.
 *
 * @param state the state from now on
 * @param events what happened, in order; none when nothing did
 * @param reason why, for people, also when nothing happened
 */
public record Decision(AlertState state, List<AlertEvent> events, String reason) {
  public Decision {
    events = List.copyOf(events);
  }

  static Decision nothing(AlertState state, String reason) {
    return new Decision(state, List.of(), reason);
  }
}
