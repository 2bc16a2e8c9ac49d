package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.events.EventType;
import io.wirewatch.events.kafka.CloudEventHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts in, counts out, through kill -9. */
class KillIT {
  @TempDir Path directory;

  /**
   * Delays from the start of the process to its kill, in milliseconds: before, while and after it
   * gets ready and polls.
   */
  private static final List<Integer> KILLS = List.of(1500, 3500, 5500, 7000, 9000);

  @Test
  void threeItemsStayThreeArticlesAndThreeAnalysesThroughFiveKills() throws Exception {
    try (FeedServer feeds = new FeedServer("courier");
        InstallationProcess wirewatch =
            new InstallationProcess(directory, "--feeds", feeds.opml(directory).toString())) {
      for (int item = 1; item <= 3; item++) {
        feeds.publish(
            "courier",
            "g" + item,
            "Shelling of Raqqa, report " + item,
            "Artillery shelled Raqqa in Syria.");
      }
      for (int delay : KILLS) {
        wirewatch.launch();
        await()
            .pollDelay(Duration.ofMillis(delay))
            .atMost(Duration.ofMillis(delay + 5000))
            .until(() -> true);
        wirewatch.kill();
      }
      wirewatch.start();

      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () ->
                  assertThat(of(wirewatch.records("ww.analyses"), EventType.ANALYSIS)).hasSize(3));
      assertThat(of(wirewatch.records("ww.articles"), EventType.ARTICLE)).hasSize(3);
      assertThat(wirewatch.records("ww.dead-letters")).isEmpty();
    }
  }

  private static List<ConsumerRecord<String, String>> of(
      List<ConsumerRecord<String, String>> records, EventType type) {
    return records.stream()
        .filter(record -> CloudEventHeaders.type(record.headers()).filter(type::equals).isPresent())
        .toList();
  }
}
