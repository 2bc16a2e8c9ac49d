package io.wirewatch.alert;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.alert.deliver.Deliveries;
import io.wirewatch.alert.deliver.DeliveryMetrics;
import io.wirewatch.alert.deliver.DeliverySettings;
import io.wirewatch.alert.evaluate.EvaluationMetrics;
import io.wirewatch.alert.evaluate.EvaluatorSupplier;
import io.wirewatch.alert.secret.Vault;
import io.wirewatch.alert.service.AlertTopology;
import io.wirewatch.alert.service.Scores;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Attempt;
import io.wirewatch.events.DeadLetter;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EndpointHealth;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.JsonSerde;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.GuardedHttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The whole topology on a virtual clock, with real HTTP to receivers of the test. */
final class World implements AutoCloseable, InstantSource {

  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final Wanted.Tables tables = new Wanted.Tables();
  private final Vault vault;
  private final GuardedHttpClient client;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RegionScore> scores;
  private final TestInputTopic<String, Delivery> requests;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<AlertEvent> alerts = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private volatile Instant now = START;

  World(Path data) {
    vault = Vault.open(data.resolve("alert"));
    client =
        new GuardedHttpClient(
            AddressPolicy.publicAnd(List.of("loopback")),
            ClientSettings.of("wirewatch-test/1").withSocketTimeout(Duration.ofSeconds(2)));
    var registry = new SimpleMeterRegistry();
    Deliveries.Parts parts =
        new Deliveries.Parts(
            this::wanted,
            client,
            vault,
            this,
            new DeliverySettings(Duration.ofDays(30), Duration.ofDays(5)),
            new DeliveryMetrics(registry),
            new AgendaMetrics(),
            IoPool.on(64, Runnable::run),
            1,
            Duration.ofSeconds(2),
            Duration.ofMillis(25));
    var evaluators =
        new EvaluatorSupplier(
            this::wanted, Duration.ofMinutes(15), this, new EvaluationMetrics(registry));
    Properties config = new Properties();
    config.put("application.id", "world");
    config.put("bootstrap.servers", "localhost:1");
    config.put("state.dir", data.resolve("state").toString());
    driver = new TopologyTestDriver(new AlertTopology(evaluators, parts).get(), config, START);
    scores =
        driver.createInputTopic(
            Topic.REGION_SCORES.topicName(),
            new StringSerializer(),
            JsonSerde.of(RegionScore.class).serializer());
    requests =
        driver.createInputTopic(
            Topic.DELIVERIES.topicName(),
            new StringSerializer(),
            JsonSerde.of(Delivery.class).serializer());
  }

  @Override
  public Instant instant() {
    return now;
  }

  Wanted wanted() {
    return Wanted.of(tables, region -> Set.of());
  }

  /** An endpoint of the team {@code ops} that takes two at once and a hundred a second. */
  Endpoint endpoint(String id, String url) {
    Endpoint endpoint =
        new Endpoint(
            id,
            1,
            id,
            "ops",
            url,
            vault.seal(id, url),
            Endpoint.Format.WIREWATCH,
            List.of(),
            2,
            100,
            true,
            START,
            START,
            START);
    tables.endpoints.put(id, endpoint);
    return endpoint;
  }

  void enableAgain(Endpoint e) {
    tables.endpoints.put(
        e.id(),
        new Endpoint(
            e.id(),
            e.version() + 1,
            e.name(),
            e.team(),
            e.shownUrl(),
            e.sealedUrl(),
            e.format(),
            e.sealedSecrets(),
            e.concurrency(),
            e.perSecond(),
            true,
            now,
            START,
            now));
  }

  void subscribe(String id, String region, String... endpoints) {
    tables.subscriptions.put(
        id,
        new Subscription(
            id,
            1,
            id,
            "ops",
            List.of(new Subscription.Region(region, false)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            2,
            List.of(),
            null,
            List.of(endpoints),
            false,
            false,
            START,
            START));
  }

  void unsubscribe(String id) {
    tables.subscriptions.remove(id);
  }

  World score(String region, double rise) {
    return score(Scores.score(region, now, rise, 0));
  }

  World score(RegionScore score) {
    scores.pipeInput(score.region(), score, now);
    return drain();
  }

  World request(Delivery delivery) {
    requests.pipeInput(delivery.key(), delivery, now);
    return drain();
  }

  World garbage(String topic, String text) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput("k", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), now);
    return drain();
  }

  /** Lets time pass in steps. */
  World pass(Duration time, Duration step) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plus(step);
      driver.advanceWallClockTime(step);
      drain();
    }
    return this;
  }

  World pass(Duration time) {
    return pass(time, Duration.ofMillis(Math.max(25, time.toMillis() / 200)));
  }

  List<Attempt> attempts() {
    return attempts;
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  List<AlertEvent> alerts() {
    return alerts;
  }

  List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  Delivery.Status status(String delivery) {
    return deliveries.stream()
        .filter(d -> d.id().equals(delivery))
        .reduce((first, second) -> second)
        .orElseThrow()
        .status();
  }

  private World drain() {
    read(Topic.ATTEMPTS, Attempt.class, attempts);
    read(Topic.DELIVERIES, Delivery.class, deliveries);
    read(Topic.ALERTS, AlertEvent.class, alerts);
    read(Topic.DEAD_LETTERS, DeadLetter.class, deadLetters);
    var health =
        driver.createOutputTopic(
            Topic.ENDPOINTS.topicName(),
            new StringDeserializer(),
            JsonSerde.of(EndpointHealth.class).deserializer());
    health.readValuesToList().forEach(h -> tables.health.put(h.endpoint(), h));
    return this;
  }

  private <T> void read(Topic topic, Class<T> type, List<T> into) {
    driver
        .createOutputTopic(
            topic.topicName(), new StringDeserializer(), JsonSerde.of(type).deserializer())
        .readValuesToList()
        .stream()
        .filter(java.util.Objects::nonNull)
        .forEach(into::add);
  }

  @Override
  public void close() {
    driver.close();
    client.close();
  }
}
