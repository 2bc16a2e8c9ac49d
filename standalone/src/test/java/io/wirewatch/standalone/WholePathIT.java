package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import io.wirewatch.standalone.demo.Receiver;
import io.wirewatch.standalone.demo.Receiver.Received;
import java.io.IOException;
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
  @TempDir Path directory;

  @Test
  void anEscalationReachesTheWebhookSignedAndOnce() throws Exception {
    try (FeedServer feeds = new FeedServer(FEEDS.toArray(String[]::new));
        Receiver receiver = Receiver.listen();
        InstallationProcess wirewatch =
            new InstallationProcess(directory, "--feeds", feeds.opml(directory).toString())) {
      wirewatch.start();
      receiver.trust(String.valueOf(Subscribe.to(wirewatch.rest(), "SY", receiver.url())));
      Escalation.publish(feeds, FEEDS);

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
      if (PrometheusServer.isInstalled()) {
        assertThatPrometheusAnswersTheDashboard(wirewatch);
      } else {
        System.err.println("Prometheus is not installed: the dashboard's queries were not run");
      }

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

  private void assertThatPrometheusAnswersTheDashboard(InstallationProcess wirewatch)
      throws IOException {
    try (PrometheusServer prometheus = PrometheusServer.scraping(wirewatch.port(), directory)) {
      for (String query : PrometheusServer.dashboardExpressions()) {
        // Numbers that only move with the next alert or tick are in a later scrape.
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(prometheus.values(query)).as(query).isPositive());
      }
      assertThat(prometheus.brokenRules()).isEmpty();
    }
  }

  private static List<String> ids(Receiver receiver) {
    return new ArrayList<>(receiver.received()).stream().map(Received::id).toList();
  }

  private static List<Received> opened(Receiver receiver) {
    return receiver.received().stream()
        .filter(delivery -> delivery.body().contains("alert.opened"))
        .toList();
  }
}
