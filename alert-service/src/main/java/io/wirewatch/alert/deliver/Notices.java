package io.wirewatch.alert.deliver;

import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.core.alert.AlertIds;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Severity;
import java.time.Instant;
import java.util.List;

/** Events that are about deliveries rather than regions. */
public final class Notices {

  private Notices() {}

  /** Tells the team's other endpoints that one of them was disabled. */
  static List<Delivery> disabled(String id, String reason, Wanted wanted, Instant now) {
    Endpoint endpoint = wanted.endpoints().get(id);
    if (endpoint == null) {
      return List.of();
    }
    String text =
        "Alerts no longer reach the endpoint '"
            + endpoint.name()
            + "' ("
            + endpoint.shownUrl()
            + "): it was disabled because "
            + reason
            + ". Mend it, then enable it with POST /endpoints/"
            + id
            + "/enable";
    AlertEvent event =
        event(
            "op_" + id + "_" + now.toEpochMilli(),
            AlertEvent.Type.OPERATIONAL,
            endpoint,
            text,
            reason,
            now);
    return wanted.endpoints().values().stream()
        .filter(other -> other.team().equals(endpoint.team()) && !other.id().equals(id))
        .filter(other -> other.enabled() && !wanted.givenUp(other))
        .map(other -> request(other, event))
        .toList();
  }

  /** A test that a person asked for. */
  public static Delivery ping(Endpoint endpoint, String nonce, Instant now) {
    return request(
        endpoint,
        event(
            "ping_" + nonce,
            AlertEvent.Type.PING,
            endpoint,
            "Test of the endpoint '"
                + endpoint.name()
                + "': if you can read this, alerts will reach you",
            "asked for by a person",
            now));
  }

  private static Delivery request(Endpoint to, AlertEvent event) {
    return Delivery.pending(
        AlertIds.delivery(to.id(), event.alert(), event.sequence()), to.id(), event);
  }

  private static AlertEvent event(
      String id, AlertEvent.Type type, Endpoint about, String text, String reason, Instant now) {
    return new AlertEvent(
        id,
        1,
        type,
        Severity.WATCH,
        null,
        "",
        0,
        about.name(),
        about.team(),
        "",
        "Wirewatch",
        now,
        now,
        reason,
        text,
        null,
        false,
        AlertEvent.Reading.none(),
        List.of(),
        null);
  }
}
