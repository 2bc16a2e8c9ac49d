package io.wirewatch.bench;

import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.state.Contributions;
import io.wirewatch.core.state.Pace;
import io.wirewatch.enrich.EnrichCounters;
import io.wirewatch.enrich.EnrichCounters.Count;
import io.wirewatch.enrich.article.ArticleReader;
import io.wirewatch.enrich.article.ArticleStage;
import io.wirewatch.enrich.region.RegionCore;
import io.wirewatch.enrich.region.RegionStage;
import io.wirewatch.enrich.service.EnrichTopology;
import io.wirewatch.events.Article;
import io.wirewatch.events.EventType;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.events.kafka.Topics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Articles in, scores out: the enrich topology with the shipped core and exactly_once_v2, on an
 * embedded broker in this JVM. The archive is written first; measured is the time from the first
 * article read to the last watermark passed by all regions, by the wall clock and by the processor
 * time of the whole JVM, broker and compilers included. The archive's own clock has a tick every 2
 * s. At ten articles a second it is that of a busy installation which catches up: nearly every
 * article makes regions due that had no news in that quarter of a second. At a thousand a second it
 * is that of an installation which reads as much as this machine takes.
 *
 * <p>Arguments: articles, partitions, stream threads, articles a second of the archive's clock;
 * 60,000, 2, 2 and 10 by default.
 */
public final class EnrichThroughput {

  private static final int TICK_SECONDS = 2;
  private static final int TEXT_CHARS = 5 * 1024;

  private static final List<String> LEADS =
      List.of(
          "Shelling killed eleven people in %s on Tuesday",
          "Airstrikes hit a market in %s",
          "The army moved tanks towards %s",
          "A ceasefire in %s held for a third day",
          "Farmers near %s brought in the harvest",
          "Talks on %s were put off again");

  private static final List<String> PLACES =
      List.of(
          "Damascus",
          "Aleppo",
          "Baghdad",
          "Mosul",
          "Kyiv",
          "Kharkiv",
          "Donetsk",
          "Khartoum",
          "Sanaa",
          "Tripoli",
          "Mogadishu",
          "Kabul",
          "Goma",
          "Bamako",
          "Beirut",
          "Gaza City",
          "Yerevan",
          "Baku",
          "Taipei",
          "Manila",
          "Seoul",
          "Srinagar",
          "Lahore",
          "Caracas",
          "Bogota",
          "Nairobi",
          "Lagos",
          "Addis Ababa",
          "Warsaw",
          "Athens");

  private final NewsTexts texts = new NewsTexts(1);
  private final int articles;
  private final int partitions;
  private final int perSecond;
  private final TopicSettings topics;
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7_200);
  private final EnrichCounters counters = new EnrichCounters();

  private EnrichThroughput(int articles, int partitions, int perSecond) {
    this.articles = articles;
    this.partitions = partitions;
    this.perSecond = perSecond;
    this.topics = TopicSettings.of(partitions, 1);
  }

  /** Runs once and prints one line. */
  public static void main(String[] args) throws Exception {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
    int partitions = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    int perSecond = args.length > 3 ? Integer.parseInt(args[3]) : 10;
    var dir = Files.createTempDirectory("enrich-throughput");
    try (var broker = EmbeddedBroker.start(dir.resolve("broker"), 0)) {
      var run = new EnrichThroughput(articles, partitions, perSecond);
      run.write(broker);
      var settings =
          new StreamsSettings(
              "bench", broker.bootstrapServers(), dir.resolve("state"), "one", threads, Map.of());
      run.measure(settings);
    } finally {
      delete(dir);
    }
  }

  private void measure(StreamsSettings settings) throws InterruptedException {
    var analyzer = Analyzer.standard();
    var stage =
        new ArticleStage(
            (article, origin) -> {
              var analysis = analyzer.analyze(article);
              return new ArticleReader.Reading(
                  analysis, Contributions.of(article, analysis, origin));
            },
            partitions,
            counters);
    var regions =
        new RegionStage(new RegionCore(Priors.shipped(), id -> id, Pace.live()), counters);
    try (var host =
        new StreamsHost(
            "bench",
            new EnrichTopology(stage, regions).get(),
            StreamsConfigs.exactlyOnce(settings),
            admin -> {})) {
      host.start();
      report();
    }
  }

  private void report() throws InterruptedException {
    while (counters.count(Count.ARTICLES) == 0) {
      Thread.sleep(5);
    }
    long begun = System.nanoTime();
    long cpuBegun = cpuNanos();
    var last = fetchedAt(articles);
    while (counters.watermarkLagMillis(last).orElse(Long.MAX_VALUE) > 250) {
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double cpuSeconds = (cpuNanos() - cpuBegun) / 1e9;
    System.out.printf(
        "%d articles of 5 KB in %.1f s: %.0f/s, %.2f ms of processor time each;"
            + " %d hits of regions, %d snapshots, %d dead letters%n",
        articles,
        seconds,
        articles / seconds,
        cpuSeconds * 1e3 / articles,
        counters.count(Count.CONTRIBUTIONS),
        counters.count(Count.SNAPSHOTS),
        counters.count(Count.DEAD_LETTERS));
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private void write(EmbeddedBroker broker) throws IOException, InterruptedException {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "compression.type",
            "zstd",
            "linger.ms",
            20,
            "batch.size",
            256 << 10);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      Topics.ensure(admin, List.of(Topic.values()), topics);
    }
    var random = new Random(1);
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < articles; i++) {
        if (i % (TICK_SECONDS * perSecond) == 0) {
          tick(producer, fetchedAt(i).minusMillis(1));
        }
        var article = article(i, random);
        producer.send(
            record(i % partitions, EventType.ARTICLE, article.id(), article, article.fetchedAt()));
      }
      tick(producer, fetchedAt(articles));
    }
  }

  private void tick(KafkaProducer<String, byte[]> producer, Instant at) {
    var coverage = List.of(new FeedCoverage("example.org", 1, 1, start.minusSeconds(86_400 * 30)));
    for (int partition = 0; partition < partitions; partition++) {
      producer.send(record(partition, EventType.TICK, "tick-0", new Tick(0, 1, at, coverage), at));
    }
  }

  private Instant fetchedAt(int number) {
    return start.plusMillis(number * 1_000L / perSecond);
  }

  private Article article(int number, Random random) {
    var at = fetchedAt(number);
    var lead = LEADS.get(random.nextInt(LEADS.size())).formatted(pick(PLACES, random));
    return new Article(
        "a" + number,
        1,
        "feed",
        "outlet" + number % 40 + ".example",
        null,
        lead,
        lead + ". " + texts.article(TEXT_CHARS),
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(),
        at.minusSeconds(random.nextInt(3_600)),
        Article.DateQuality.STATED,
        at,
        at,
        false,
        1);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static ProducerRecord<String, byte[]> record(
      int partition, EventType type, String key, Object value, Instant at) {
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, "/bench", at);
    return new ProducerRecord<>(
        Topic.ARTICLES.topicName(), partition, at.toEpochMilli(), key, Json.bytes(value), headers);
  }

  private static void delete(Path dir) throws IOException {
    try (var files = Files.walk(dir)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
