package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prometheus Alertmanager's API v2. The severity is a label, because routes there choose by labels;
 * an alert that changes its severity is another one there, so each event also ends the alert under
 * the other severities (which Alertmanager ignores where it never fired). Alertmanager forgets an
 * alert at its {@code endsAt}, which therefore lies far ahead until it resolves.
 */
final class AlertmanagerFormat implements PayloadFormat {

  private static final Duration STANDS = Duration.ofDays(30);

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    ArrayNode root = Json.mapper().createArrayNode();
    boolean resolved = event.type() == AlertEvent.Type.RESOLVED;
    for (Severity severity : Severity.values()) {
      boolean fires = severity == event.severity() && !resolved;
      if (severity == event.severity() || event.sequence() > 1) {
        Instant end = fires ? event.at().plus(STANDS) : event.at();
        alert(root.addObject(), event, severity, end);
      }
    }
    return Payload.json(root);
  }

  private static void alert(ObjectNode alert, AlertEvent event, Severity severity, Instant end) {
    ObjectNode labels = alert.putObject("labels");
    labels.put("alertname", "WirewatchEscalation");
    labels.put("severity", severity.name().toLowerCase(Locale.ROOT));
    labels.put("wirewatch_alert", event.alert());
    put(labels, "region", event.region());
    put(labels, "subscription", event.subscription());
    put(labels, "team", event.team());
    annotate(alert.putObject("annotations"), event);
    alert.put("startsAt", event.openedAt().toString());
    alert.put("endsAt", end.toString());
  }

  private static void annotate(ObjectNode annotations, AlertEvent event) {
    annotations.put("summary", Clip.line(event.text(), 500));
    annotations.put("event", event.type().wireName());
    annotations.put("sequence", Integer.toString(event.sequence()));
    annotations.put("reason", Clip.line(event.reason(), 1000));
    put(annotations, "region_name", event.regionName());
    put(annotations, "evidence", Lines.evidence(event));
    int number = 1;
    for (RegionScore.Story story : Lines.stories(event)) {
      String link = Lines.link(story, 2000);
      String url = link == null ? "" : " " + link;
      annotations.put("story_" + number++, Clip.line(story.title(), 200) + url);
    }
  }

  /** An empty label is the same as none and is refused by some versions. */
  private static void put(ObjectNode node, String name, String value) {
    if (!value.isBlank()) {
      node.put(name, value);
    }
  }
}
