package io.wirewatch.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Article;
import io.wirewatch.ingest.server.FeedServer;
import io.wirewatch.ingest.server.GrowingFeeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances are killed, stopped, added, and the broker restarted, while feeds grow: every item is
 * published, and published once. {@code -Dwirewatch.crash.items=20000} makes it a long run, {@code
 * -Dwirewatch.crash.kills=20} kills that many more times, whoever runs, at random moments; another
 * course of those: {@code -Dwirewatch.crash.seed=7}.
 */
class IngestCrashTest {

  private static final int FEEDS = 8;
  private static final int ITEMS = Integer.getInteger("wirewatch.crash.items", 1600) / FEEDS;
  private static final int STAGES = 9;
  private static final int RANDOM_KILLS = Integer.getInteger("wirewatch.crash.kills", 0);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path dir;
  private EmbeddedBroker broker;
  private final FeedServer server = new FeedServer();
  private final Map<String, Process> instances = new TreeMap<>();
  private final Random random = new Random(Long.getLong("wirewatch.crash.seed", 1));
  private int kills;

  @AfterEach
  void stop() {
    instances.values().forEach(Process::destroyForcibly);
    server.close();
    broker.close();
  }

  private void start(String name) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dlogging.initial-configurator.min-level=WARNING",
            "-cp",
            System.getProperty("java.class.path"),
            IngestChild.class.getName(),
            broker.bootstrapServers(),
            dir.resolve("state").toString(),
            name);
    instances.put(
        name,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve(name + ".log").toFile()))
            .start());
  }

  private void kill(String name) throws InterruptedException {
    instances.get(name).destroyForcibly().waitFor();
    kills++;
  }

  /** Waits for the feeds to grow; in a long run somebody is killed now and then meanwhile. */
  private void awaitShown(GrowingFeeds feeds, int percent) throws Exception {
    int wanted = FEEDS * ITEMS * percent / 100;
    int shown = feeds.shown();
    int turns = instances.isEmpty() ? 0 : RANDOM_KILLS / STAGES;
    for (int turn = 0; turn < turns; turn++) {
      awaitShownCount(
          feeds, shown + (int) ((turn + random.nextDouble()) * (wanted - shown) / turns));
      var living =
          instances.entrySet().stream()
              .filter(e -> e.getValue().isAlive())
              .map(Map.Entry::getKey)
              .toList();
      String victim = living.get(random.nextInt(living.size()));
      kill(victim);
      start(victim);
    }
    awaitShownCount(feeds, wanted);
  }

  private static void awaitShownCount(GrowingFeeds feeds, int wanted) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> feeds.shown() >= wanted);
  }

  @Test
  void publishesEveryItemOnceWhoeverIsKilled() throws Exception {
    broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
    int port = broker.port();
    GrowingFeeds feeds = new GrowingFeeds(server, FEEDS, ITEMS);
    Ingest seed =
        new Ingest(
            IngestFixture.settings(broker.bootstrapServers(), dir.resolve("state"), "seed"),
            IngestFixture.NO_METERS);
    try (seed) {
      seed.start();
      await().atMost(PATIENCE).until(() -> seed.catalog().isOpen());
      feeds.urls().forEach(url -> IngestFixture.add(seed, url));
      start("one");
      awaitShown(feeds, 10);
    }

    awaitShown(feeds, 20);
    kill("one");
    start("one");
    start("two");
    awaitShown(feeds, 35);
    kill("two");
    start("two");
    start("three");
    awaitShown(feeds, 50);
    broker.close();
    broker = EmbeddedBroker.start(dir.resolve("kafka"), port);
    awaitShown(feeds, 65);
    kill("one");
    start("one");
    awaitShown(feeds, 80);
    instances.get("three").destroy();
    assertThat(instances.get("three").waitFor(60, TimeUnit.SECONDS)).isTrue();
    awaitShown(feeds, 90);
    kill("two");
    start("two");
    awaitShown(feeds, 100);

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> titles().size() >= FEEDS * ITEMS);
    List<String> published = titles();
    System.out.printf(
        "%d items, %d kills, %d published, %d different%n",
        FEEDS * ITEMS, kills, published.size(), new TreeSet<>(published).size());
    assertThat(published).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(published)).isEqualTo(feeds.titles());
  }

  private List<String> titles() {
    return IngestFixture.articles(broker.bootstrapServers()).stream().map(Article::title).toList();
  }
}
