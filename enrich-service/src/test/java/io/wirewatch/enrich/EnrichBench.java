package io.wirewatch.enrich;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.state.Pace;
import io.wirewatch.enrich.article.ArticleStage;
import io.wirewatch.enrich.region.RegionCore;
import io.wirewatch.enrich.region.RegionStage;
import io.wirewatch.enrich.service.EnrichTopology;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.DeadLetter;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without Kafka. The driver has one partition of each topic. */
final class EnrichBench implements AutoCloseable {

  final EnrichCounters counters = new EnrichCounters();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> articles;
  private final TestInputTopic<String, byte[]> hits;

  EnrichBench(Path stateDir) {
    driver = new TopologyTestDriver(topology(counters, 1), config(stateDir));
    articles = input(Topic.ARTICLES);
    hits = input(Topic.REGION_HITS);
  }

  static Topology topology(EnrichCounters counters, int partitions) {
    var core = new RegionCore(Priors.shipped(), UnaryOperator.identity(), Pace.live());
    return new EnrichTopology(
            new ArticleStage(Invented::read, partitions, counters), new RegionStage(core, counters))
        .get();
  }

  private static Properties config(Path stateDir) {
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    return config;
  }

  private TestInputTopic<String, byte[]> input(Topic topic) {
    return driver.createInputTopic(
        topic.topicName(), new StringSerializer(), new ByteArraySerializer());
  }

  void publish(Article article) {
    var headers =
        CloudEventHeaders.write(
            new RecordHeaders(), EventType.ARTICLE, article.id(), "/test", article.fetchedAt());
    articles.pipeInput(
        new TestRecord<>(article.id(), Json.bytes(article), headers, article.fetchedAt()));
  }

  void tick(Tick tick) {
    var headers =
        CloudEventHeaders.write(new RecordHeaders(), EventType.TICK, "t", "/test", tick.time());
    articles.pipeInput(new TestRecord<>("tick", Json.bytes(tick), headers, tick.time()));
  }

  void raw(String key, String value) {
    articles.pipeInput(key, value.getBytes(StandardCharsets.UTF_8));
  }

  void raw(String key, String value, String type) {
    var headers = new RecordHeaders().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    articles.pipeInput(new TestRecord<>(key, value.getBytes(StandardCharsets.UTF_8), headers));
  }

  void hit(String key, RegionHit hit) {
    hits.pipeInput(key, Json.bytes(hit));
  }

  void rawHit(String key, String value) {
    hits.pipeInput(key, value.getBytes(StandardCharsets.UTF_8));
  }

  List<Analysis> analyses() {
    return read(Topic.ANALYSES, Analysis.class);
  }

  List<RegionScore> scores() {
    return read(Topic.REGION_SCORES, RegionScore.class);
  }

  List<RegionHit> hits() {
    return read(Topic.REGION_HITS, RegionHit.class);
  }

  List<DeadLetter> deadLetters() {
    return read(Topic.DEAD_LETTERS, DeadLetter.class);
  }

  private <T> List<T> read(Topic topic, Class<T> type) {
    return driver
        .createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .stream()
        .map(value -> ((Decoded.Read<T>) Json.read(value, type)).value())
        .toList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
