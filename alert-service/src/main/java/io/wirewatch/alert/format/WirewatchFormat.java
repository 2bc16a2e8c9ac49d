package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import org.jspecify.annotations.Nullable;

/**
 * Wirewatch's own JSON, laid out as Standard Webhooks recommends: type, timestamp, data; below 20
 * KB.
 */
final class WirewatchFormat implements PayloadFormat {

  static final int LIMIT = 20_000;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    byte[] body =
        EventBody.within(
            LIMIT,
            event,
            data -> {
              ObjectNode root = Json.mapper().createObjectNode();
              root.put("type", event.type().wireName());
              root.put("timestamp", event.at().toString());
              root.set("data", data);
              return root;
            });
    return new Payload("application/json", body);
  }
}
