package io.wirewatch.ingest.service;

import static io.wirewatch.ingest.service.LocalIngest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.events.Article;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.ingest.server.FeedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds on a local server, a real broker, the whole service but for its REST interface. */
class IngestKafkaTest {

  @TempDir Path dir;
  private LocalIngest local;

  @BeforeEach
  void open() {
    local = new LocalIngest(dir);
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void publishesEachItemOnceAndRememberedValidatorsSurviveARestart() {
    local.server().feed("/wire", "a", "b", "c");
    try (Ingest first = local.start("one")) {
      IngestFixture.add(first, local.server().url("/wire"));
      await().atMost(PATIENCE).until(() -> local.articles().size() == 3);
      await().atMost(PATIENCE).until(() -> local.server().log("/wire").size() >= 3);
    }
    int before = local.server().log("/wire").size();
    local.server().feed("/wire", "a", "b", "c", "d");

    try (Ingest second = local.start("one")) {
      await().atMost(PATIENCE).until(() -> local.articles().size() == 4);
      await().atMost(PATIENCE).until(() -> local.server().log("/wire").size() >= before + 3);
    }

    assertThat(local.articles())
        .extracting(Article::title)
        .containsExactlyInAnyOrder("Report a", "Report b", "Report c", "Report d");
    assertThat(local.articles()).filteredOn(Article::backfill).hasSize(3);
    assertThat(local.server().log("/wire")).filteredOn(r -> r.status() == 200).hasSize(2);
    assertThat(local.server().log("/wire"))
        .extracting(FeedServer.Request::cookie)
        .containsOnlyNulls();
  }

  @Test
  void ordersEveryArticleBetweenTheTicksOfItsTask() {
    local.server().feed("/wire", "a", "b", "c");
    try (Ingest ingest = local.start("one")) {
      String key = IngestFixture.add(ingest, local.server().url("/wire"));
      await().atMost(PATIENCE).until(() -> local.articles().size() == 3);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  IngestFixture.ticks(local.bootstrapServers()).stream()
                      .anyMatch(tick -> covers(tick)));
      assertThat(key).startsWith("127.0.0.1~");
    }

    Map<String, Instant> clocks = new HashMap<>();
    for (var record : IngestFixture.archive(local.bootstrapServers())) {
      boolean tick = CloudEventHeaders.type(record.headers()).orElseThrow() == EventType.TICK;
      if (tick) {
        Tick read = IngestFixture.read(record, Tick.class);
        assertThat(read.tasks()).isEqualTo(IngestFixture.PARTITIONS);
        Instant before = clocks.put(record.partition() + "/" + read.task(), read.time());
        assertThat(before == null || before.isBefore(read.time())).isTrue();
      } else {
        Article article = IngestFixture.read(record, Article.class);
        int task =
            io.wirewatch.agenda.GroupPartitioner.partition("127.0.0.1", IngestFixture.PARTITIONS);
        Instant clock = clocks.get(record.partition() + "/" + task);
        assertThat(clock == null || article.fetchedAt().isAfter(clock)).isTrue();
        assertThat(record.timestamp()).isEqualTo(article.fetchedAt().toEpochMilli());
      }
    }
  }

  private static boolean covers(Tick tick) {
    return tick.coverage() != null
        && tick.coverage().stream()
            .anyMatch(c -> c.group().equals("127.0.0.1") && c.answering() == 1);
  }
}
