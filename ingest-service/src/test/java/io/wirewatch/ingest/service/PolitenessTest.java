package io.wirewatch.ingest.service;

import static io.wirewatch.ingest.service.LocalIngest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.ingest.server.FeedServer;
import io.wirewatch.ingest.server.FeedServer.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host sees of us, by its own log. */
class PolitenessTest {

  private static final Duration ANSWER = Duration.ofMillis(30);
  private static final Duration SPACING = Duration.ofMillis(20);
  private static final int FEEDS = 20;

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
  void asksAHostOneThingAtATimeWithAPauseAlsoAfterARestart() {
    local.server().slow(ANSWER);
    for (int i = 0; i < FEEDS; i++) {
      local.server().feed("/f" + i, "item" + i);
    }
    try (Ingest ingest = local.start("polite")) {
      IntStream.range(0, FEEDS)
          .forEach(i -> IngestFixture.add(ingest, local.server().url("/f" + i)));
      await().atMost(PATIENCE).until(() -> local.server().log().size() >= 3 * FEEDS);
    }
    int before = local.server().log().size();

    try (Ingest again = local.start("polite")) {
      await().atMost(PATIENCE).until(() -> local.server().log().size() >= before + 3 * FEEDS);
    }

    List<Request> log =
        local.server().log().stream().sorted(Comparator.comparingLong(Request::arrivedAt)).toList();
    for (int i = 1; i < log.size(); i++) {
      // A request that overlaps another, or comes within its pause, arrives sooner than this.
      long gap = log.get(i).arrivedAt() - log.get(i - 1).arrivedAt();
      assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(ANSWER.plus(SPACING));
    }
    Map<String, Integer> met = new HashMap<>();
    for (Request request : log) {
      boolean first = met.merge(request.path(), 1, Integer::sum) == 1;
      assertThat(request.status()).as(request.path()).isEqualTo(first ? 200 : 304);
      assertThat(request.ifNoneMatch() == null).as(request.path()).isEqualTo(first);
    }
  }

  @Test
  void leavesAWholeHostAloneForAsLongAsOneOfItsFeedsAsks() {
    local.server().feed("/quiet", "a");
    try (Ingest ingest = local.start("polite")) {
      IngestFixture.add(ingest, local.server().url("/quiet"));
      await().atMost(PATIENCE).until(() -> local.server().log("/quiet").size() >= 3);
      local
          .server()
          .serve(
              "/busy",
              exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "3");
                return FeedServer.send(exchange, 429, "slow down");
              });
      IngestFixture.add(ingest, local.server().url("/busy"));
      await().atMost(PATIENCE).until(() -> !local.server().log("/busy").isEmpty());
      Request asked = local.server().log("/busy").getFirst();

      await()
          .atMost(PATIENCE)
          .until(() -> local.server().log().getLast().arrivedAt() > asked.arrivedAt());

      Request next =
          local.server().log().stream()
              .filter(request -> request.arrivedAt() > asked.arrivedAt())
              .findFirst()
              .orElseThrow();
      assertThat(Duration.ofNanos(next.arrivedAt() - asked.arrivedAt()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }
  }
}
