package io.wirewatch.enrich.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wirewatch.events.Article;
import io.wirewatch.events.EventType;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service as it is deployed, on a real broker, with the shipped core. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class EnrichServiceTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Test
  void showsTheRegionOfAnArticleWithItsEvidence() {
    await().atMost(Duration.ofSeconds(60)).until(EnrichServiceTest::ready);
    var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    publish(at);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> given().get("/regions/SY").then().statusCode(200));
    var region = given().get("/regions/SY").jsonPath();
    assertThat(region.getString("region")).isEqualTo("SY");
    assertThat(region.getString("name")).isEqualTo("Syria");
    assertThat(region.getString("stories[0].evidence[0].article")).isEqualTo("invented-1");
    assertThat(region.getString("stories[0].evidence[0].origin.topic")).isEqualTo("ww.articles");
    assertThat(given().get("/regions").jsonPath().getList("region", String.class)).contains("SY");
    assertThat(given().get("/q/metrics").asString())
        .contains("wirewatch_enrich_articles_total 1.0", "kafka_stream");
  }

  @Test
  void answersAnUnknownRegionWithProblemDetails() {
    var answer = given().get("/regions/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("detail"))
        .startsWith("region 'nowhere' has no score yet");
  }

  @Test
  void refusesALimitOutOfRange() {
    var answer = given().get("/regions?limit=0");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("detail"))
        .isEqualTo("limit must be between 1 and 1000, but is 0");
  }

  @Test
  void describesItsInterface() {
    var openapi = given().get("/q/openapi").then().statusCode(200).extract().asString();
    assertThat(openapi).contains("/regions", "Shows one region");
  }

  private static boolean ready() {
    return given().get("/q/health/ready").statusCode() == 200;
  }

  private void publish(Instant at) {
    Map<String, Object> config = Map.of("bootstrap.servers", servers);
    var article =
        new Article(
            "invented-1",
            1,
            "feed",
            "outlet.example",
            "https://outlet.example/1",
            "Airstrikes hit Damascus",
            "Airstrikes hit Damascus in Syria on Tuesday. At least ten people were killed in Damascus.",
            Article.Format.TEXT,
            "en",
            List.of(),
            List.of(),
            at.minusSeconds(60),
            Article.DateQuality.STATED,
            at,
            at,
            false,
            1);
    var coverage = List.of(new FeedCoverage("outlet.example", 1, 1, at.minusSeconds(3600)));
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(
          record(EventType.TICK, "tick-0", new Tick(0, 1, at.minusMillis(1), coverage), at));
      producer.send(record(EventType.ARTICLE, article.id(), article, at));
      producer.send(record(EventType.TICK, "tick-0", new Tick(0, 1, at.plusSeconds(2), null), at));
    }
  }

  private static ProducerRecord<String, byte[]> record(
      EventType type, String key, Object value, Instant at) {
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, "/test", at);
    return new ProducerRecord<>(
        Topic.ARTICLES.topicName(), 0, at.toEpochMilli(), key, Json.bytes(value), headers);
  }
}
