package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty's Events API v2. The alert's id is the dedup_key, so later events update or resolve the
 * same incident. Documented limits: 1024 characters of summary, 255 of dedup_key, 512 KB in all.
 */
final class PagerDutyFormat implements PayloadFormat {

  static final int SUMMARY = 1024;
  static final int DEDUP_KEY = 255;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    if (secret == null) {
      throw new UnrenderableException(
          "A PagerDuty endpoint needs its routing key; set it as the endpoint's secret");
    }
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("routing_key", secret);
    root.put("event_action", event.type() == AlertEvent.Type.RESOLVED ? "resolve" : "trigger");
    root.put("dedup_key", Clip.text(event.alert(), DEDUP_KEY));
    root.put("client", "Wirewatch");
    ObjectNode payload = root.putObject("payload");
    payload.put("summary", Clip.line(event.text(), SUMMARY));
    payload.put("source", event.region().isBlank() ? "wirewatch" : event.region());
    payload.put("severity", severity(event));
    payload.put("timestamp", event.at().toString());
    payload.put("component", Clip.line(event.regionName(), 255));
    payload.put("group", Clip.line(event.subscriptionName(), 255));
    payload.put("class", event.type().wireName());
    ObjectNode details = payload.putObject("custom_details");
    details.put("reason", Clip.line(event.reason(), 1000));
    details.put("evidence", Lines.evidence(event));
    details.put("event", event.id());
    details.put("warming", event.warming());
    ArrayNode links = root.putArray("links");
    for (RegionScore.Story story : Lines.stories(event)) {
      String link = Lines.link(story, 2000);
      if (link != null) {
        links.addObject().put("href", link).put("text", Clip.line(story.title(), 200));
      }
    }
    return Payload.json(root);
  }

  private static String severity(AlertEvent event) {
    return switch (event.severity()) {
      case WATCH -> "warning";
      case ALERT -> "error";
      case SEVERE -> "critical";
    };
  }
}
