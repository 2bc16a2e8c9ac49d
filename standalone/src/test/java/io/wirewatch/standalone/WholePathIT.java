package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import io.wirewatch.standalone.demo.Receiver;
import io.wirewatch.standalone.demo.Receiver.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed served by the test, an alert received, its signature verified, then a restart and no
 * double.
 */
class WholePathIT {
  private static final List<String> FEEDS = List.of("courier", "gazette", "dispatch");
  private static final List<String> TOWNS =
      List.of("Raqqa", "Deir Ezzor", "Hasakah", "Palmyra", "Mayadin", "Abu Kamal");

  @TempDir Path directory;

  @Test
  void anEscalationReachesTheWebhookSignedAndOnce() throws Exception {
    try (FeedServer feeds = new FeedServer(FEEDS.toArray(String[]::new));
        Receiver receiver = Receiver.listen();
        InstallationProcess wirewatch =
            new InstallationProcess(directory, "--feeds", feeds.opml(directory).toString())
                .start()) {
      receiver.trust(String.valueOf(Subscribe.to(wirewatch.rest(), "SY", receiver.url())));
      publishAnEscalation(feeds);

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(receiver.received()).isNotEmpty());
      assertThat(receiver.received()).allMatch(Received::verified);
      JsonNode alert = Json.mapper().readTree(receiver.received().peek().body());
      assertThat(alert.path("type").asText()).startsWith("alert.");
      assertThat(alert.toString()).contains("Syria", ".example/item-");

      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(2))
          .untilAsserted(
              () -> assertThat(wirewatch.text("/q/metrics")).contains(DashboardMetrics.always()));

      wirewatch.stop();
      List<String> before = ids(receiver);
      wirewatch.start();
      // Two polls of every feed and some ticks later nothing of the old news has been sent again.
      await()
          .pollDelay(Duration.ofSeconds(8))
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(ids(receiver)).doesNotHaveDuplicates().containsAll(before));
      assertThat(opened(receiver)).hasSize(1);
    }
  }

  private static void publishAnEscalation(FeedServer feeds) {
    for (int i = 0; i < 12; i++) {
      String town = TOWNS.get(i % TOWNS.size());
      feeds.publish(
          FEEDS.get(i % FEEDS.size()),
          "item-" + i,
          REPORTS.get(i).formatted(town),
          REPORTS.get(i).formatted(town)
              + ". Residents of "
              + town
              + " in Syria counted "
              + (i + 7)
              + " dead.");
    }
  }

  private static final List<String> REPORTS =
      List.of(
          "Airstrike on %s kills families at a market",
          "Gunmen attack a convoy near %s and kill soldiers",
          "Rockets fired at a base in %s wound guards",
          "Missiles strike the airport of %s",
          "Artillery shells hospital district of %s",
          "Militia storms police post outside %s",
          "Car bomb explodes in the centre of %s",
          "Tanks shell villages around %s",
          "Snipers kill aid workers in %s",
          "Drones bomb fuel trucks on the road to %s",
          "Warplanes bombard bridges of %s",
          "Clashes in %s leave streets burning");

  private static List<String> ids(Receiver receiver) {
    return new ArrayList<>(receiver.received()).stream().map(Received::id).toList();
  }

  private static List<Received> opened(Receiver receiver) {
    return receiver.received().stream()
        .filter(delivery -> delivery.body().contains("alert.opened"))
        .toList();
  }
}
