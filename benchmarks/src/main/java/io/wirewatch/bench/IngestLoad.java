package io.wirewatch.bench;

import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Article;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.ingest.poll.PollMeters;
import io.wirewatch.ingest.poll.PollSettings;
import io.wirewatch.ingest.poll.TheatreCoverage;
import io.wirewatch.ingest.schedule.PollPolicy;
import io.wirewatch.ingest.service.Ingest;
import io.wirewatch.ingest.service.IngestSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Load on ingest: how soon a response is a record, and how many polls a second are answered 304.
 * The broker runs in this process, the feed server in another; every feed is on a host of its own.
 *
 * <p>Arguments: feeds (10000), seconds of measuring (30). Each feed is due every 5 s: 2,000 polls a
 * second are asked for.
 */
public final class IngestLoad {

  private static final int LIVE_FEEDS = 50;
  private static final int PARTITIONS = 4;

  private final LongAdder fetched = new LongAdder();
  private final LongAdder notModified = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final int feeds;
  private final int seconds;

  private IngestLoad(int feeds, int seconds) {
    this.feeds = feeds;
    this.seconds = seconds;
  }

  /** Runs both measurements and prints their results. */
  public static void main(String[] args) throws Exception {
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    new IngestLoad(feeds, seconds).run();
    System.exit(0); // Kafka's threads would keep the process for a while.
  }

  private void run() throws Exception {
    Path dir = Files.createTempDirectory("ingest-load");
    Process server = server();
    int port = port(server);
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
        Ingest ingest = new Ingest(settings(broker.bootstrapServers(), dir), meters())) {
      ingest.start();
      awaitRunning(ingest);
      latency(broker.bootstrapServers(), ingest, port);
      load(ingest, port);
    } finally {
      server.destroyForcibly();
    }
  }

  private void latency(String bootstrapServers, Ingest ingest, int port) {
    List<FeedDefinition> live = definitions(ingest, port, "127.200", "/live", LIVE_FEEDS);
    ingest.catalog().putAll(live);
    Histogram millis = new Histogram(60_000, 3);
    try (var consumer = consumer(bootstrapServers)) {
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      while (System.nanoTime() < end) {
        for (var record : consumer.poll(Duration.ofMillis(5))) {
          Instant now = Instant.now();
          responded(record)
              .ifPresent(at -> millis.recordValue(Duration.between(at, now).toMillis()));
        }
      }
    }
    System.out.printf(
        "response to record in ww.articles: %d articles, p50 %d ms, p95 %d ms, p99 %d ms, max %d ms%n",
        millis.getTotalCount(),
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(95),
        millis.getValueAtPercentile(99),
        millis.getMaxValue());
    live.forEach(feed -> ingest.catalog().remove(feed.key()));
  }

  private static Optional<Instant> responded(ConsumerRecord<String, byte[]> record) {
    if (CloudEventHeaders.type(record.headers()).orElse(null) != EventType.ARTICLE) {
      return Optional.empty();
    }
    return Json.read(record.value(), Article.class) instanceof Decoded.Read<Article> read
        ? Optional.ofNullable(read.value().respondedAt())
        : Optional.empty();
  }

  private void load(Ingest ingest, int port) throws InterruptedException {
    fetched.reset();
    long started = System.nanoTime();
    ingest.catalog().putAll(definitions(ingest, port, "127.1", "/still", feeds));
    while (fetched.sum() < feeds && seconds(started) < 300) {
      Thread.sleep(50);
    }
    System.out.printf(
        "%d feeds read for the first time in %.1f s%n", fetched.sum(), seconds(started));
    Thread.sleep(3_000);
    notModified.reset();
    failed.reset();
    long from = System.nanoTime();
    long peak = 0;
    while (seconds(from) < seconds) {
      Thread.sleep(250);
      peak = Math.max(peak, used());
    }
    double rate = notModified.sum() / seconds(from);
    long lag = ingest.metrics().dueLagMillis();
    System.gc();
    System.out.printf(
        "polls answered 304: %.0f a second over %d s with %d feeds; failed %d; due lag %d ms%n",
        rate, seconds, feeds, failed.sum(), lag);
    System.out.printf(
        "heap: %d MB after a collection, %d MB at most, limit %d MB (broker included)%n",
        used() >> 20, peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static List<FeedDefinition> definitions(
      Ingest ingest, int port, String network, String path, int count) {
    List<FeedDefinition> definitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String url = "http://%s.%d.%d:%d%s".formatted(network, i / 250, 1 + i % 250, port, path);
      if (FeedAddress.check(url, ingest.addresses(), ingest.groups())
          instanceof FeedAddress.Checked.Valid valid) {
        FeedAddress a = valid.address();
        definitions.add(
            new FeedDefinition(
                a.key(), a.url(), null, null, List.of(), 1, false, null, Instant.now()));
      }
    }
    return definitions;
  }

  private PollMeters meters() {
    return new PollMeters() {
      @Override
      public void polled(PollResult result, Intake intake) {
        switch (result.outcome()) {
          case PollOutcome.NotModified n -> notModified.increment();
          case PollOutcome.Fetched f -> fetched.increment();
          default -> failed.increment();
        }
      }

      @Override
      public void published(Article article) {}

      @Override
      public void covered(int task, List<FeedCoverage> groups, List<TheatreCoverage> theatres) {}
    };
  }

  private static IngestSettings settings(String bootstrapServers, Path dir) {
    Duration interval = Duration.ofSeconds(5);
    return new IngestSettings(
        new StreamsSettings(
            "load-ingest", bootstrapServers, dir.resolve("state"), "load", 1, Map.of()),
        TopicSettings.of(PARTITIONS, 1),
        new PollSettings(
            new PollPolicy(
                interval, interval, interval, 0.1, Duration.ofSeconds(5), Duration.ofHours(1)),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            50,
            Duration.ofSeconds(10)),
        new IngestSettings.Http(
            FetchLimits.DEFAULT,
            List.of("loopback"),
            "Wirewatch/load (+https://wirewatch.example)",
            Duration.ofSeconds(10),
            Duration.ofSeconds(15)),
        Duration.ofSeconds(2),
        256,
        Optional.of(IngestSettings.NO_FEEDS));
  }

  private static void awaitRunning(Ingest ingest) throws InterruptedException {
    while (!ingest.status().running()) {
      Thread.sleep(100);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "fetch.max.wait.ms",
            20);
    var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, PARTITIONS)
            .mapToObj(p -> new TopicPartition(Topic.ARTICLES.topicName(), p))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
    return consumer;
  }

  private static Process server() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            IngestLoadServer.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int port(Process server) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("the feed server did not start");
    }
    return Integer.parseInt(line);
  }
}
