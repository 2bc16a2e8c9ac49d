package io.wirewatch.alert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadFormatTest {

  private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource(Endpoint.Format.class)
  void writesTheSameJsonEachTimeAndSaysWhatHappened(Endpoint.Format format) throws IOException {
    AlertEvent event = event(Type.OPENED, "Shelling near the port", 2);

    Payload payload = PayloadFormat.of(format).render(event, "R".repeat(32));

    assertThat(payload.body())
        .isEqualTo(PayloadFormat.of(format).render(event, "R".repeat(32)).body());
    assertThat(Json.mapper().readTree(payload.body()).isEmpty()).isFalse();
    assertThat(text(payload)).contains("Shelling near the port").contains("14 articles, 2 origins");
  }

  @ParameterizedTest
  @EnumSource(Endpoint.Format.class)
  void survivesTheWorstHeadlines(Endpoint.Format format) throws IOException {
    String worst = "<!channel> @everyone \uD83D\uDE80\"\\*_`[x](y)|".repeat(400);

    for (Type type : Type.values()) {
      Payload payload = PayloadFormat.of(format).render(event(type, worst, 9), "R".repeat(32));

      assertThat(Json.mapper().readTree(payload.body()).isEmpty()).isFalse();
      assertThat(
              new String(payload.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
          .as("no half surrogates")
          .isEqualTo(payload.body());
    }
  }

  @Test
  void keepsWirewatchJsonBelowTwentyKilobytesAndItsOrigins() throws IOException {
    Payload big = new WirewatchFormat().render(event(Type.OPENED, "x".repeat(3000), 9), null);
    JsonNode small = tree(new WirewatchFormat().render(event(Type.OPENED, "Shelling", 1), null));

    assertThat(big.body().length).isLessThanOrEqualTo(20_000);
    assertThat(tree(big).path("type").asText()).isEqualTo("alert.opened");
    assertThat(tree(big).path("data").path("id").asText()).isEqualTo("al1.3");
    assertThat(small.at("/data/stories/0/evidence/0/origin/offset").asLong()).isEqualTo(42);
    assertThat(small.at("/data/stories/0/evidence/0/hits/0/term").asText()).isEqualTo("shell");
  }

  @Test
  void writesACloudEventThatTheSdkReads() {
    Payload payload = new CloudEventsFormat().render(event(Type.ESCALATED, "Shelling", 2), null);

    CloudEvent event = new JsonFormat().deserialize(payload.body());

    assertThat(payload.contentType()).startsWith("application/cloudevents+json");
    assertThat(event.getId()).isEqualTo("al1.3");
    assertThat(event.getType()).isEqualTo("io.wirewatch.alert.escalated.v1");
    assertThat(event.getSubject()).isEqualTo("SY");
    assertThat(event.getTime().toInstant()).isEqualTo(T);
    assertThat(payload.body().length).isLessThanOrEqualTo(CloudEventsFormat.LIMIT);
  }

  @Test
  void keepsToSlacksLimitsAndMentionsNobody() throws IOException {
    JsonNode message =
        tree(new SlackFormat().render(event(Type.OPENED, "<!channel> & ".repeat(300), 9), null));

    assertThat(message.path("text").asText().length()).isLessThanOrEqualTo(SlackFormat.TEXT);
    assertThat(message.path("blocks").size()).isLessThanOrEqualTo(50);
    for (JsonNode block : message.path("blocks")) {
      String text = block.at("/text/text").asText();
      assertThat(text.length())
          .isLessThanOrEqualTo(
              block.path("type").asText().equals("header")
                  ? SlackFormat.HEADER
                  : SlackFormat.SECTION);
    }
    assertThat(message.toString()).doesNotContain("<!");
  }

  @Test
  void keepsToTeamsLimit() throws IOException {
    Payload payload = new TeamsFormat().render(event(Type.OPENED, "ü".repeat(5000), 9), null);

    assertThat(payload.body().length).isLessThanOrEqualTo(TeamsFormat.LIMIT);
    assertThat(tree(payload).at("/attachments/0/contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(tree(payload).at("/attachments/0/content/version").asText()).isEqualTo("1.4");
  }

  @Test
  void keepsToDiscordsLimitsAndMentionsNobody() throws IOException {
    JsonNode message =
        tree(new DiscordFormat().render(event(Type.OPENED, "@everyone *".repeat(500), 9), null));

    JsonNode embed = message.path("embeds").get(0);
    assertThat(message.path("content").asText().length())
        .isLessThanOrEqualTo(DiscordFormat.CONTENT);
    assertThat(embed.path("title").asText().length()).isLessThanOrEqualTo(DiscordFormat.TITLE);
    assertThat(embed.path("description").asText().length())
        .isLessThanOrEqualTo(DiscordFormat.DESCRIPTION);
    int all =
        embed.path("title").asText().length()
            + embed.path("description").asText().length()
            + embed.at("/footer/text").asText().length();
    assertThat(all).isLessThanOrEqualTo(6000);
    assertThat(message.at("/allowed_mentions/parse").isEmpty()).isTrue();
  }

  @Test
  void opensAndResolvesOneIncidentAtPagerDuty() throws IOException {
    JsonNode opened =
        tree(new PagerDutyFormat().render(event(Type.OPENED, "é".repeat(3000), 9), "K".repeat(32)));
    JsonNode resolved =
        tree(new PagerDutyFormat().render(event(Type.RESOLVED, "Shelling", 1), "K".repeat(32)));

    assertThat(opened.path("event_action").asText()).isEqualTo("trigger");
    assertThat(opened.at("/payload/summary").asText().length())
        .isLessThanOrEqualTo(PagerDutyFormat.SUMMARY);
    assertThat(opened.at("/payload/severity").asText()).isEqualTo("critical");
    assertThat(opened.path("dedup_key")).isEqualTo(resolved.path("dedup_key"));
    assertThat(resolved.path("event_action").asText()).isEqualTo("resolve");
    assertThatThrownBy(() -> new PagerDutyFormat().render(event(Type.OPENED, "x", 1), null))
        .isInstanceOf(PayloadFormat.UnrenderableException.class)
        .hasMessageContaining("routing key");
  }

  @Test
  void tellsAPersonFromWhereItRose() throws IOException {
    String card = text(new SlackFormat().render(event(Type.ESCALATED, "Shelling", 1), null));

    assertThat(card).contains("SEVERE · Syria · escalated from ALERT");
  }

  @Test
  void endsTheAlertUnderItsOtherSeveritiesAtAlertmanager() throws IOException {
    JsonNode escalated =
        tree(new AlertmanagerFormat().render(event(Type.ESCALATED, "Shelling", 1), null));

    assertThat(escalated).hasSize(3);
    for (JsonNode alert : escalated) {
      boolean current = alert.at("/labels/severity").asText().equals("severe");
      assertThat(Instant.parse(alert.path("endsAt").asText()).isAfter(T)).isEqualTo(current);
      assertThat(Instant.parse(alert.path("startsAt").asText())).isBefore(T);
    }
  }

  private static JsonNode tree(Payload payload) throws IOException {
    return Json.mapper().readTree(payload.body());
  }

  private static String text(Payload payload) throws IOException {
    return tree(payload).toString().replace("\\\\", "");
  }

  private static AlertEvent event(Type type, String title, int stories) {
    Analysis.Span span = new Analysis.Span(Analysis.Field.TEXT, 3, 9);
    Analysis.Hit hit =
        new Analysis.Hit(
            Analysis.Channel.E,
            "FORCE",
            "shell",
            "Shells",
            span,
            span,
            Analysis.Status.RECENT,
            "no discount",
            10,
            List.of("SY"));
    List<RegionScore.Story> list =
        IntStream.range(0, stories)
            .mapToObj(
                i ->
                    new RegionScore.Story(
                        "a" + i,
                        title,
                        "https://news.example/" + i + "?a=(b)",
                        2.0,
                        14,
                        2,
                        List.of("news.example"),
                        List.of("FORCE"),
                        T,
                        T,
                        List.of(
                            new RegionScore.Evidence(
                                "a" + i,
                                title,
                                null,
                                "news.example",
                                new RegionHit.Origin("ww.articles", 1, 42),
                                List.of(hit, hit, hit)))))
            .toList();
    return new AlertEvent(
        "al1",
        3,
        type,
        Severity.SEVERE,
        Severity.ALERT,
        "s1",
        2,
        "Levant desk",
        "ops",
        "SY",
        "Syria",
        T,
        T.minusSeconds(3600),
        "rise 4.6 ≥ 4.5",
        "SEVERE in Syria: " + title + " (14 articles, 2 origins)",
        "rise ≥ 4.5",
        false,
        new AlertEvent.Reading(
            14.2, 3.1, 4.6, 6, RegionScore.Knowledge.OK, 1, 14, 2, List.of(), "en-1", "2026.1"),
        list,
        null);
  }
}
