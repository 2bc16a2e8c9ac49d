package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in the structured mode of its HTTP binding; below 64 KB, which every intermediary
 * must forward.
 */
final class CloudEventsFormat implements PayloadFormat {

  static final int LIMIT = 64_000;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    byte[] body =
        EventBody.within(
            LIMIT,
            event,
            data -> {
              ObjectNode root = Json.mapper().createObjectNode();
              root.put("specversion", "1.0");
              root.put("id", event.id());
              root.put("source", "/wirewatch/alert");
              root.put("type", "io.wirewatch." + event.type().wireName() + ".v1");
              root.put("time", event.at().toString());
              if (!event.region().isBlank()) {
                root.put("subject", event.region());
              }
              root.put("datacontenttype", "application/json");
              root.set("data", data);
              return root;
            });
    return new Payload("application/cloudevents+json; charset=UTF-8", body);
  }
}
