package io.wirewatch.alert.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.alert.secret.WebhookSecret;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class AlertEndToEndTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final AtomicInteger NAMES = new AtomicInteger();

  @TempDir static Path data;
  private EmbeddedBroker broker;
  private AlertService service;
  private Receiver receiver;

  @BeforeAll
  void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
    startService();
  }

  @BeforeEach
  void startReceiver() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void stopReceiver() {
    receiver.close();
  }

  @AfterAll
  void stopBroker() {
    service.close();
    broker.close();
  }

  @Test
  void turnsAScoreIntoASignedWebhookOnce() throws Exception {
    String secret = subscribe("SY", receiver.url("/hook"));

    breach("SY");

    await().atMost(SOON).until(() -> receiver.requests().size() == 1);
    Receiver.Request request = receiver.requests().getFirst();
    verify(secret, request);
    JsonNode body = Json.mapper().readTree(request.body());
    assertThat(body.path("type").asText()).isEqualTo("alert.opened");
    assertThat(body.path("data").path("text").asText())
        .isEqualTo("SEVERE in Region SY: Shelling near the port (14 articles, 2 origins)");
  }

  @Test
  void triesAgainAfterAFailureAndAcrossARestart() {
    receiver.reply(request -> Receiver.Reply.of(500));
    subscribe("UA", receiver.url("/hook"));
    breach("UA");
    await().atMost(SOON).until(() -> receiver.requests().size() == 1);

    service.close();
    receiver.reply(request -> Receiver.Reply.of(200));
    startService();

    await().atMost(SOON).until(() -> receiver.requests().size() >= 2);
    assertThat(receiver.requests())
        .extracting(request -> request.header("webhook-id"))
        .containsOnly(receiver.requests().getFirst().header("webhook-id"));
  }

  private void breach(String region) {
    Scores.produce(broker.bootstrapServers(), List.of(Scores.score(region, Instant.now(), 5, 13)));
  }

  private String subscribe(String region, String url) {
    String id = "e" + NAMES.incrementAndGet();
    String secret = WebhookSecret.generate();
    Instant now = Instant.now();
    service
        .writer()
        .put(
            Topic.ENDPOINTS,
            EventType.ENDPOINT,
            id,
            new Endpoint(
                id,
                1,
                id,
                "ops",
                url,
                service.vault().seal(id, url),
                Endpoint.Format.WIREWATCH,
                List.of(new Endpoint.SealedSecret(service.vault().seal(id, secret), null)),
                2,
                50,
                true,
                now,
                now,
                now));
    service
        .writer()
        .put(
            Topic.SUBSCRIPTIONS,
            EventType.SUBSCRIPTION,
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
                List.of(id),
                false,
                false,
                now,
                now));
    return secret;
  }

  private void startService() {
    StreamsSettings streams =
        new StreamsSettings(
            "alert-test", broker.bootstrapServers(), data.resolve("state"), "alert-0", 1, Map.of());
    AlertSettings settings =
        new AlertSettings(
            streams,
            TopicSettings.of(2, 1),
            data.resolve("alert"),
            List.of("loopback"),
            Duration.ofMinutes(15),
            new AlertSettings.Sending(
                64,
                Duration.ofSeconds(15),
                Duration.ofDays(30),
                Duration.ofDays(5),
                Duration.ofMillis(25)),
            "wirewatch-test/1");
    service =
        new AlertService(
            settings, new CatalogueRegions(RegionCatalogue.standard()), new SimpleMeterRegistry());
    service.start();
    await().atMost(SOON).until(() -> service.status().running());
  }

  private static void verify(String secret, Receiver.Request request) throws Exception {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of(request.header("webhook-id")),
                "webhook-timestamp", List.of(request.header("webhook-timestamp")),
                "webhook-signature", List.of(request.header("webhook-signature"))),
            (name, value) -> true);
    new Webhook(secret).verify(new String(request.body(), StandardCharsets.UTF_8), headers);
  }
}
