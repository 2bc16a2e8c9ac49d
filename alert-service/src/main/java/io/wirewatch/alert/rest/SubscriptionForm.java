package io.wirewatch.alert.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.AlertRule;
import io.wirewatch.events.MuteWindow;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a subscription out of a request. */
final class SubscriptionForm {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final AlertService service;

  SubscriptionForm(AlertService service) {
    this.service = service;
  }

  /**
   * Reads and checks.
   *
   * @param before the one it replaces, or null
   * @throws ApiProblem naming every field that is wrong
   */
  Subscription read(Fields fields, String id, @Nullable Subscription before) {
    fields.only(
        "id",
        "version",
        "name",
        "team",
        "regions",
        "actorPairs",
        "languages",
        "severities",
        "rules",
        "minStories",
        "minOrigins",
        "mutes",
        "remindEvery",
        "endpoint",
        "endpoints",
        "paused",
        "staleWhenQuiet",
        "createdAt",
        "updatedAt");
    Instant now = service.clock().instant();
    String name = fields.requiredText("name", "Give it a name that people recognise");
    List<Subscription.Region> regions = regions(fields);
    List<String> pairs = pairs(fields);
    Duration remindEvery = fields.duration("remindEvery");
    if (remindEvery != null && remindEvery.compareTo(Duration.ofMinutes(1)) < 0) {
      fields.wrong("remindEvery", "it is " + remindEvery, "Write PT1M or longer");
    }
    List<AlertRule> rules = fields.list("rules", (node, at) -> rule(fields.entry(node, at)));
    List<MuteWindow> mutes = fields.list("mutes", (node, at) -> mute(fields.entry(node, at)));
    List<String> endpoints = endpoints(fields);
    List<Severity> severities = fields.choices("severities", Severity.class);
    int minStories = fields.number("minStories", 1, 1, 1000);
    int minOrigins = fields.number("minOrigins", 2, 1, 1000);
    String team = fields.text("team", "default");
    boolean paused = fields.flag("paused", false);
    boolean staleWhenQuiet = fields.flag("staleWhenQuiet", false);
    List<String> languages = languages(fields);
    fields.done();
    return new Subscription(
        id,
        before == null ? 1 : before.version() + 1,
        name,
        team,
        regions,
        pairs,
        languages,
        severities,
        rules,
        minStories,
        minOrigins,
        mutes,
        remindEvery,
        endpoints,
        paused,
        staleWhenQuiet,
        before == null ? now : before.createdAt(),
        now);
  }

  private List<Subscription.Region> regions(Fields fields) {
    if (fields.get("regions").isEmpty()) {
      fields.wrong(
          "regions",
          "it is missing or empty",
          "Name at least one region id, such as \"SY\" or {\"id\":\"SY\",\"descendants\":true}");
    }
    return fields.list("regions", (node, at) -> region(fields, node, at));
  }

  private Subscription.@Nullable Region region(Fields fields, JsonNode node, String at) {
    String id = node.isTextual() ? node.asText() : node.path("id").asText("");
    if (!service.regions().exists(id)) {
      fields.wrong(
          at,
          "there is no region '" + id + "'",
          "Countries are ISO 3166-1 (SY), divisions ISO 3166-2 (SY-HA); flashpoints and groups"
              + " stand in the region catalogue");
      return null;
    }
    return new Subscription.Region(id, node.path("descendants").asBoolean(false));
  }

  private static List<String> pairs(Fields fields) {
    return fields.list(
        "actorPairs",
        (node, at) -> {
          String[] actors = node.asText().strip().split("-", -1);
          if (actors.length != 2
              || !actors[0].matches("[A-Z]{2}")
              || !actors[1].matches("[A-Z]{2}")) {
            fields.wrong(at, "it is " + node, "Write two countries of ISO 3166-1, such as RU-US");
            return null;
          }
          return actors[0].compareTo(actors[1]) <= 0
              ? actors[0] + "-" + actors[1]
              : actors[1] + "-" + actors[0];
        });
  }

  private static List<String> languages(Fields fields) {
    return fields.list(
        "languages",
        (node, at) -> {
          String code = node.asText().strip().toLowerCase(Locale.ROOT);
          if (!LANGUAGES.contains(code)) {
            fields.wrong(at, "it is " + node, "Write a language of ISO 639-1, such as en or uk");
            return null;
          }
          return code;
        });
  }

  private static @Nullable AlertRule rule(Fields fields) {
    Severity severity = fields.choice("severity", Severity.class, null);
    if (severity == null) {
      fields.wrong("severity", "it is missing", "Choose WATCH, ALERT or SEVERE");
      return null;
    }
    String kind = fields.text("kind", "anomaly");
    switch (kind) {
      case "anomaly" -> {
        fields.only("kind", "severity", "rise", "surpriseBits");
        return new AlertRule.Anomaly(
            severity,
            fields.decimal("rise", 3.2, 1, 1000),
            fields.decimal("surpriseBits", 6, 0, 10_000));
      }
      case "level" -> {
        fields.only("kind", "severity", "halfLifeHours", "measure", "atLeast");
        int halfLife = fields.number("halfLifeHours", 72, 12, 168);
        if (halfLife != 12 && halfLife != 72 && halfLife != 168) {
          fields.wrong("halfLifeHours", "it is " + halfLife, "Choose 12, 72 or 168");
          return null;
        }
        AlertRule.Measure measure =
            fields.choice("measure", AlertRule.Measure.class, AlertRule.Measure.NET);
        if (!fields.has("atLeast")) {
          fields.wrong("atLeast", "it is missing", "Write the points from which the level alerts");
        }
        return measure == null
            ? null
            : new AlertRule.Level(
                severity, halfLife, measure, fields.decimal("atLeast", 1, 0, 1e9));
      }
      default -> {
        fields.wrong("kind", "it is '" + kind + "'", "Choose anomaly or level");
        return null;
      }
    }
  }

  private static @Nullable MuteWindow mute(Fields fields) {
    fields.only("days", "from", "to", "zone", "severePierces");
    List<DayOfWeek> days = fields.choices("days", DayOfWeek.class);
    LocalTime from = time(fields, "from");
    LocalTime to = time(fields, "to");
    ZoneId zone = zone(fields);
    boolean pierces = fields.flag("severePierces", true);
    if (from == null || to == null || zone == null) {
      return null;
    }
    if (from.equals(to)) {
      fields.wrong(
          "to",
          "it is the same as from",
          "End the window at another time, or pause the subscription");
      return null;
    }
    return new MuteWindow(days, from, to, zone, pierces);
  }

  private static @Nullable LocalTime time(Fields fields, String field) {
    String text = fields.requiredText(field, "Write a time such as 22:00");
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      fields.wrong(field, "it is '" + text + "'", "Write a time such as 22:00");
      return null;
    }
  }

  private static @Nullable ZoneId zone(Fields fields) {
    String text = fields.requiredText("zone", "Name the time zone, such as Europe/Berlin");
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      fields.wrong(
          "zone", "there is no time zone '" + text + "'", "Name one such as Europe/Berlin");
      return null;
    }
  }

  private List<String> endpoints(Fields fields) {
    List<String> ids = new ArrayList<>(fields.texts("endpoints"));
    if (fields.has("endpoint")) {
      ids.add(fields.text("endpoint", "?"));
    }
    for (String id : ids) {
      if (!service.view().get().endpoints().containsKey(id)) {
        fields.wrong(
            fields.has("endpoint") ? "endpoint" : "endpoints",
            "there is no endpoint '" + id + "'",
            "Create it first with PUT /endpoints/" + id);
      }
    }
    return ids.stream().distinct().toList();
  }
}
