package io.wirewatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import io.wirewatch.standalone.demo.Receiver;
import io.wirewatch.standalone.demo.Receiver.Received;
import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Prints the demo as it happens: scores as they move, then the alert with its evidence. */
final class DemoScreen {
  private static final long WITHIN_SECONDS = 120;

  private final RestClient rest;
  private final Receiver receiver;
  private String lastLine = "";

  DemoScreen(RestClient rest, Receiver receiver) {
    this.rest = rest;
    this.receiver = receiver;
  }

  /**
   * Watches until a verified alert arrived; false, with the reason printed, when none did in 120 s.
   */
  boolean watch() throws InterruptedException, IOException {
    System.out.println("\nInvented dispatches begin to appear. Scores of Syria as they move:\n");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
    String refused = "no webhook arrived";
    while (System.nanoTime() < deadline) {
      printScore();
      Received delivery = receiver.received().poll(1, TimeUnit.SECONDS);
      if (delivery != null && delivery.verified()) {
        printAlert(delivery);
        return true;
      }
      refused = delivery == null ? refused : "the signature did not hold: " + delivery.problem();
    }
    System.out.printf("%nNo verified alert within %d s: %s.%n", WITHIN_SECONDS, refused);
    return false;
  }

  private void printScore() {
    JsonNode syria = find(rest.get("/regions?limit=50"), "SY");
    if (syria == null) {
      return;
    }
    String line =
        "rise %5.1f   surprise %5.1f bits   %s, %s   %s"
            .formatted(
                syria.path("rise").asDouble(),
                syria.path("surpriseBits").asDouble(),
                count(syria, "article"),
                count(syria, "origin"),
                syria.path("knowledge").asText());
    if (!line.equals(lastLine)) {
      System.out.printf("  %s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), line);
      lastLine = line;
    }
  }

  private static String count(JsonNode counted, String noun) {
    int count = counted.path(noun + "s").asInt();
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static @Nullable JsonNode find(JsonNode regions, String id) {
    for (JsonNode region : regions) {
      if (region.path("region").asText().equals(id)) {
        return region;
      }
    }
    return null;
  }

  private static void printAlert(Received delivery) throws IOException {
    JsonNode alert = Json.mapper().readTree(delivery.body()).path("data");
    System.out.printf(
        """

        An alert arrived at the webhook; its signature is verified.

          %s
          because %s
          webhook-id %s, alert %s, sequence %d

        Its evidence:
        """,
        alert.path("text").asText(),
        alert.path("reason").asText(),
        delivery.id(),
        alert.path("alert").asText(),
        alert.path("sequence").asInt());
    for (JsonNode story : alert.path("stories")) {
      System.out.printf(
          "%n  %s%n  %s, %s, %.1f story units%n",
          story.path("title").asText(),
          count(story, "article"),
          count(story, "origin"),
          story.path("units").asDouble());
      story.path("evidence").forEach(DemoScreen::printEvidence);
    }
  }

  private static void printEvidence(JsonNode article) {
    JsonNode origin = article.path("origin");
    System.out.printf(
        "    %s  (%s partition %d offset %d)%n",
        article.path("url").asText(),
        origin.path("topic").asText(),
        origin.path("partition").asInt(),
        origin.path("offset").asLong());
    for (JsonNode hit : article.path("hits")) {
      System.out.printf(
          "      %s %s '%s': %.1f points, %s%n",
          hit.path("channel").asText(),
          hit.path("category").asText(),
          hit.path("text").asText(),
          hit.path("points").asDouble(),
          hit.path("status").asText());
    }
  }
}
