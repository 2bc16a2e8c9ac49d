package io.wirewatch.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.broker.EmbeddedBroker;
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

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration ANSWER = Duration.ofMillis(30);
  private static final Duration SPACING = Duration.ofMillis(20);
  private static final int FEEDS = 20;

  @TempDir Path dir;
  private EmbeddedBroker broker;
  private final FeedServer server = new FeedServer();

  @BeforeEach
  void startBroker() {
    broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
    broker.close();
  }

  private Ingest start() {
    Ingest ingest =
        new Ingest(
            IngestFixture.settings(broker.bootstrapServers(), dir.resolve("state"), "polite"),
            IngestFixture.NO_METERS);
    ingest.start();
    await().atMost(PATIENCE).until(() -> ingest.status().running());
    return ingest;
  }

  @Test
  void asksAHostOneThingAtATimeWithAPauseAlsoAfterARestart() {
    server.slow(ANSWER);
    for (int i = 0; i < FEEDS; i++) {
      server.feed("/f" + i, "item" + i);
    }
    try (Ingest ingest = start()) {
      IntStream.range(0, FEEDS).forEach(i -> IngestFixture.add(ingest, server.url("/f" + i)));
      await().atMost(PATIENCE).until(() -> server.log().size() >= 3 * FEEDS);
    }
    int before = server.log().size();

    try (Ingest again = start()) {
      await().atMost(PATIENCE).until(() -> server.log().size() >= before + 3 * FEEDS);
    }

    List<Request> log =
        server.log().stream().sorted(Comparator.comparingLong(Request::arrivedAt)).toList();
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
    server.feed("/quiet", "a");
    try (Ingest ingest = start()) {
      IngestFixture.add(ingest, server.url("/quiet"));
      await().atMost(PATIENCE).until(() -> server.log("/quiet").size() >= 3);
      server.serve(
          "/busy",
          exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3");
            return FeedServer.send(exchange, 429, "slow down");
          });
      IngestFixture.add(ingest, server.url("/busy"));
      await().atMost(PATIENCE).until(() -> !server.log("/busy").isEmpty());
      Request asked = server.log("/busy").getFirst();

      await().atMost(PATIENCE).until(() -> server.log().getLast().arrivedAt() > asked.arrivedAt());

      Request next =
          server.log().stream()
              .filter(request -> request.arrivedAt() > asked.arrivedAt())
              .findFirst()
              .orElseThrow();
      assertThat(Duration.ofNanos(next.arrivedAt() - asked.arrivedAt()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }
  }
}
