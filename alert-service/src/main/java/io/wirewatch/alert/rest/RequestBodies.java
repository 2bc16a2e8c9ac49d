package io.wirewatch.alert.rest;

import io.wirewatch.events.AlertRule;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The forms of request bodies, for the OpenAPI document. Bodies are read by {@link Fields}, which
 * names every field that is wrong in one answer; {@code OpenApiTest} holds the two together.
 */
final class RequestBodies {

  static final String SUBSCRIPTION =
      """
      {"name":"Levant desk","regions":["SY",{"id":"LB","descendants":true}],"severities":["ALERT","SEVERE"],
       "remindEvery":"PT6H","endpoint":"duty",
       "mutes":[{"days":["SATURDAY","SUNDAY"],"from":"22:00","to":"07:00","zone":"Europe/Berlin"}]}""";
  static final String ENDPOINT =
      """
      {"url":"https://example.org/hook","team":"duty","format":"WIREWATCH"}""";
  static final String SILENCE =
      """
      {"regions":["SY"],"startsAt":"2026-03-01T12:00:00Z","endsAt":"2026-03-01T18:00:00Z","createdBy":"kim","comment":"planned exercise"}""";
  static final String ACKNOWLEDGEMENT =
      """
      {"by":"kim","comment":"on it"}""";
  static final String REDELIVERY =
      """
      {"endpoint":"duty","since":"2026-03-01T12:00:00Z"}""";

  private RequestBodies() {}

  @Schema(
      name = "SubscriptionRequest",
      examples = RequestBodies.SUBSCRIPTION,
      requiredProperties = {"name", "regions"})
  record SubscriptionBody(
      @Schema(description = "For people", examples = "Levant desk") String name,
      @Schema(
              description = "Whose it is; operational events go to the team's endpoints",
              defaultValue = "default")
          String team,
      @Schema(
              description = "Region ids, or objects with id and descendants",
              minItems = 1,
              implementation = Object.class,
              type = SchemaType.ARRAY)
          List<Object> regions,
      @Schema(
              description = "Only scores with one of these pairs of countries, such as RU-US",
              pattern = "[A-Z]{2}-[A-Z]{2}")
          List<String> actorPairs,
      @Schema(
              description =
                  "ISO 639-1: only stories count that have an article in one of them among those shown",
              examples = "en")
          List<String> languages,
      @Schema(description = "Severities that count; all when left out") List<Severity> severities,
      @Schema(description = "When a severity is reached; the calibrated rules when left out")
          List<RuleBody> rules,
      @Schema(
              description = "Stories needed to open or escalate",
              defaultValue = "1",
              minimum = "1",
              maximum = "1000")
          int minStories,
      @Schema(
              description = "Independent origins needed to open or escalate",
              defaultValue = "2",
              minimum = "1",
              maximum = "1000")
          int minOrigins,
      @Schema(description = "Weekly stretches without deliveries") List<MuteBody> mutes,
      @Schema(
              description =
                  "How often an active alert is told again, ISO 8601; never when left out",
              examples = "PT6H")
          @Nullable String remindEvery,
      @Schema(description = "Id of the endpoint to deliver to") @Nullable String endpoint,
      @Schema(description = "Several endpoints") List<String> endpoints,
      @Schema(description = "Put aside; its alerts end", defaultValue = "false") boolean paused,
      @Schema(
              description = "Tell of silent feeds where no alert is open too",
              defaultValue = "false")
          boolean staleWhenQuiet) {}

  @Schema(name = "Rule", requiredProperties = "severity")
  record RuleBody(
      @Schema(
              enumeration = {"anomaly", "level"},
              defaultValue = "anomaly")
          String kind,
      Severity severity,
      @Schema(
              description = "anomaly: times what is expected",
              minimum = "1",
              maximum = "1000",
              defaultValue = "3.2")
          double rise,
      @Schema(
              description = "anomaly: or so surprising, in bits",
              minimum = "0",
              maximum = "10000",
              defaultValue = "6")
          double surpriseBits,
      @Schema(
              description = "level: half-life in hours",
              enumeration = {"12", "72", "168"},
              defaultValue = "72")
          int halfLifeHours,
      @Schema(description = "level: which sum", defaultValue = "NET") AlertRule.Measure measure,
      @Schema(description = "level: points from which it alerts", minimum = "0") double atLeast) {}

  @Schema(
      name = "Mute",
      requiredProperties = {"from", "to", "zone"})
  record MuteBody(
      @Schema(description = "Days on which it begins; every day when left out")
          List<DayOfWeek> days,
      @Schema(examples = "22:00") String from,
      @Schema(examples = "07:00") String to,
      @Schema(description = "By whose clocks", examples = "Europe/Berlin") String zone,
      @Schema(description = "Whether SEVERE is delivered all the same", defaultValue = "true")
          boolean severePierces) {}

  @Schema(name = "EndpointRequest", examples = RequestBodies.ENDPOINT, requiredProperties = "url")
  record EndpointBody(
      @Schema(description = "For people; the id when left out") String name,
      @Schema(defaultValue = "default") String team,
      @Schema(
              description = "Where alerts are posted to; may be left out in a change",
              examples = "https://example.org/hook")
          String url,
      @Schema(defaultValue = "WIREWATCH") Endpoint.Format format,
      @Schema(
              description =
                  "A signing secret (whsec_ and base64 of 24 to 64 bytes) of your own, or the PagerDuty routing key; one is made when left out")
          @Nullable String secret,
      @Schema(
              description = "Requests in flight at once",
              minimum = "1",
              maximum = "32",
              defaultValue = "2")
          int concurrency,
      @Schema(
              description = "Requests a second at most",
              minimum = "0",
              exclusiveMinimum = true,
              maximum = "1000",
              defaultValue = "1000")
          double perSecond,
      @Schema(defaultValue = "true") boolean enabled) {}

  @Schema(
      name = "SilenceRequest",
      examples = RequestBodies.SILENCE,
      requiredProperties = "endsAt",
      description = "What is left out matches everything")
  record SilenceBody(
      List<String> teams,
      List<String> subscriptions,
      List<String> regions,
      @Schema(description = "Graver alerts are delivered all the same; none when left out")
          @Nullable Severity upTo,
      @Schema(description = "Now when left out") @Nullable Instant startsAt,
      Instant endsAt,
      String createdBy,
      String comment) {}

  @Schema(name = "AcknowledgementRequest", examples = RequestBodies.ACKNOWLEDGEMENT)
  record AcknowledgementBody(String by, String comment) {}

  @Schema(
      name = "RedeliveryRequest",
      examples = RequestBodies.REDELIVERY,
      requiredProperties = {"endpoint", "since"})
  record RedeliveryBody(
      String endpoint,
      Instant since,
      @Schema(description = "What it did get as well", defaultValue = "false") boolean all) {}
}
