package io.wirewatch.alert.format;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Endpoint;
import org.jspecify.annotations.Nullable;

/** Writes an event in the form a kind of receiver understands. */
public sealed interface PayloadFormat
    permits AlertmanagerFormat,
        CloudEventsFormat,
        DiscordFormat,
        PagerDutyFormat,
        SlackFormat,
        TeamsFormat,
        WirewatchFormat {

  /**
   * Writes the payload of an event, the same bytes whenever it is called with the same arguments.
   *
   * @param secret what the receiver wants inside the payload (the routing key of PagerDuty), or
   *     null
   * @throws UnrenderableException when no payload can be made that the receiver would take
   */
  Payload render(AlertEvent event, @Nullable String secret);

  /** The format of that name. */
  static PayloadFormat of(Endpoint.Format format) {
    return switch (format) {
      case WIREWATCH -> new WirewatchFormat();
      case CLOUDEVENTS -> new CloudEventsFormat();
      case SLACK -> new SlackFormat();
      case TEAMS -> new TeamsFormat();
      case DISCORD -> new DiscordFormat();
      case PAGERDUTY -> new PagerDutyFormat();
      case ALERTMANAGER -> new AlertmanagerFormat();
    };
  }

  /** A payload cannot be made; retrying does not help. */
  final class UnrenderableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnrenderableException(String message) {
      super(message);
    }
  }
}
