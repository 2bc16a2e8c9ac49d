package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.events.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker with several partitions and two ingest tasks. */
class EnrichBrokerTest {

  private static final int PARTITIONS = 2;
  private static final int ARTICLES = 240;
  private static final List<String> REGIONS = List.of("SY", "UA", "SD");

  /** The invented articles are old by now: kept for ever. */
  private static final TopicSettings TOPICS =
      new TopicSettings(
          Map.of(Topic.Group.ARTICLES, PARTITIONS, Topic.Group.REGIONS, PARTITIONS),
          (short) 1,
          Map.of(Topic.ARTICLES, Duration.ofMillis(-1), Topic.ANALYSES, Duration.ofMillis(-1)),
          4 << 20);

  private static final List<Topic> USED =
      List.of(
          Topic.ARTICLES,
          Topic.ANALYSES,
          Topic.REGION_HITS,
          Topic.REGION_SCORES,
          Topic.DEAD_LETTERS);

  @TempDir Path dir;
  private EmbeddedBroker broker;

  @BeforeEach
  void startBroker() {
    broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void aReplayOfTheArchiveGivesTheSameScoresAsTheRestartedLiveRun() throws Exception {
    try (var live = run("live")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> live.status().running());
      publish(0, ARTICLES / 2);
      await().atMost(Duration.ofSeconds(60)).until(() -> read(Topic.ANALYSES).size() >= 20);
    }
    List<String> scores;
    try (var restarted = run("live")) {
      publish(ARTICLES / 2, ARTICLES);
      scores = awaitScores();
      assertThat(analysed()).hasSize(ARTICLES).doesNotHaveDuplicates();
      assertThat(restarted.status().alive()).isTrue();
    }
    deleteAllBut(Topic.ARTICLES);
    try (var replay = run("replay")) {
      assertSame(awaitScores(), scores);
      assertThat(replay.status().alive()).isTrue();
    }
  }

  private List<String> analysed() {
    return read(Topic.ANALYSES).stream()
        .map(record -> ((Decoded.Read<Analysis>) Json.read(record.value(), Analysis.class)).value())
        .map(Analysis::id)
        .toList();
  }

  private StreamsHost run(String application) {
    var settings =
        new StreamsSettings(
            application,
            broker.bootstrapServers(),
            dir.resolve("state-" + application),
            "one",
            2,
            Map.of());
    var host =
        new StreamsHost(
            application,
            EnrichBench.topology(new EnrichCounters(), PARTITIONS),
            StreamsConfigs.exactlyOnce(settings),
            admin -> Topics.ensure(admin, USED, TOPICS));
    host.start();
    return host;
  }

  /** Articles of two ingest tasks, ten seconds apart, each followed by the tick of its task. */
  private void publish(int from, int to) {
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = from; i < to; i++) {
        var at = Invented.START.plusSeconds(10L * i);
        var region = region(i);
        var text =
            "Shells fell on the town of number " + i / 6 + " and smoke rose over its market.";
        producer.send(record(Invented.article("a" + i, 1, at, region, text)));
        for (int partition = 0; partition < PARTITIONS; partition++) {
          producer.send(record(Invented.tick(i % 2, 2, at.plusMillis(i % 7)), partition));
        }
      }
      for (int task = 0; task < 2; task++) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          producer.send(record(Invented.tick(task, 2, end(to)), partition));
        }
      }
    }
  }

  private static Instant end(int articles) {
    return Invented.START.plusSeconds(10L * articles - 5);
  }

  private static ProducerRecord<String, byte[]> record(Article article) {
    return new ProducerRecord<>(
        Topic.ARTICLES.topicName(),
        Math.floorMod(article.id().hashCode(), PARTITIONS),
        article.fetchedAt().toEpochMilli(),
        article.id(),
        Json.bytes(article),
        headers(EventType.ARTICLE, article.fetchedAt()));
  }

  private static ProducerRecord<String, byte[]> record(Tick tick, int partition) {
    return new ProducerRecord<>(
        Topic.ARTICLES.topicName(),
        partition,
        tick.time().toEpochMilli(),
        "tick-" + tick.task(),
        Json.bytes(tick),
        headers(EventType.TICK, tick.time()));
  }

  private static Headers headers(EventType type, Instant at) {
    return CloudEventHeaders.write(new RecordHeaders(), type, "id", "/test", at);
  }

  /** All snapshots in a canonical order, once every region shows its last article. */
  private List<String> awaitScores() {
    return await().atMost(Duration.ofSeconds(90)).until(this::scores, EnrichBrokerTest::complete);
  }

  private static boolean complete(List<String> scores) {
    return IntStream.range(ARTICLES - REGIONS.size(), ARTICLES)
        .mapToObj(i -> region(i) + " " + Invented.START.plusSeconds(10L * i))
        .allMatch(last -> scores.stream().anyMatch(score -> score.startsWith(last)));
  }

  private static String region(int article) {
    return REGIONS.get(article % REGIONS.size());
  }

  /** Short enough to read when it fails. */
  private static void assertSame(List<String> actual, List<String> expected) {
    var onlyActual = actual.stream().filter(score -> !expected.contains(score)).findFirst();
    var onlyExpected = expected.stream().filter(score -> !actual.contains(score)).findFirst();
    assertThat(onlyActual).as("only in the replay").isEqualTo(Optional.empty());
    assertThat(onlyExpected).as("only in the live run").isEqualTo(Optional.empty());
    assertThat(actual).hasSameSizeAs(expected);
  }

  private List<String> scores() {
    return read(Topic.REGION_SCORES).stream()
        .map(
            record ->
                record.key()
                    + " "
                    + Instant.ofEpochMilli(record.timestamp())
                    + " "
                    + new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
        .sorted()
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> read(Topic topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    var partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(p -> new TopicPartition(topic.topicName(), p))
            .toList();
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private void deleteAllBut(Topic kept) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var names = USED.stream().filter(t -> t != kept).map(Topic::topicName).toList();
      admin.deleteTopics(names).all().get();
      await().until(() -> admin.listTopics().names().get().stream().noneMatch(names::contains));
    }
  }
}
