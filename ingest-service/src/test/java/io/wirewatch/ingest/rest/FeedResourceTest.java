package io.wirewatch.ingest.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wirewatch.ingest.server.FeedServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BrokerResource.class, restrictToAnnotatedClass = true)
class FeedResourceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final FeedServer SERVER = new FeedServer();

  @BeforeEach
  void awaitReady() {
    await().atMost(PATIENCE).until(() -> when().get("/q/health/ready").statusCode() == 200);
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static String add(String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", SERVER.url(path), "title", "Wire " + path))
        .post("/feeds")
        .then()
        .statusCode(201)
        .header("Location", containsString("/feeds/127.0.0.1~"))
        .extract()
        .path("key");
  }

  private static ValidatableResponse one(String key) {
    return when().get("/feeds/{key}", key).then().statusCode(200);
  }

  private static void awaitStatus(String key, String status) {
    await().atMost(PATIENCE).until(() -> one(key).extract().path("status").equals(status));
  }

  @Test
  void showsHowAFeedIsPolledAndWhyThen() {
    SERVER.feed("/fine", "a", "b");

    String key = add("/fine");

    awaitStatus(key, "OK");
    one(key)
        .body("history.articles", equalTo(2))
        .body("polls[-1].outcome", equalTo("fetched"))
        .body("polls[-1].fresh", equalTo(2))
        .body("next.why", startsWith("the feed's own rhythm"))
        .body("source.idPolicy", equalTo("GUID"))
        .body("source.format", equalTo("rss_2.0"))
        .body("$", not(hasKey("problem")));
  }

  @Test
  void saysWhatIsWrongWithAFeedAndWhatToDo() {
    SERVER.serve("/page", e -> FeedServer.send(e, 200, "<html><title>Shop</title></html>"));

    String key = add("/page");

    awaitStatus(key, "FAILING");
    one(key)
        .body("problem", containsString("Shop"))
        .body("remedy", containsString("real feed link"))
        .body("polls[0].outcome", equalTo("not-a-feed"))
        .body("next.cause", equalTo("BACKOFF"));
    when().get("/feeds").then().body("feeds[0].status", equalTo("FAILING"));
    when()
        .get("/feeds?status=failing")
        .then()
        .body("feeds.key", hasItem(key))
        .body("byStatus.FAILING", notNullValue());
  }

  @Test
  void tellsOfAFeedOnADeadHostWhatWasTriedAndWhatComesNext() {
    String key =
        given()
            .contentType("application/json")
            .body(Map.of("url", "http://127.0.0.1:9/feed"))
            .post("/feeds")
            .then()
            .statusCode(201)
            .extract()
            .path("key");

    awaitStatus(key, "FAILING");
    one(key)
        .body("problem", startsWith("No connection: "))
        .body("problem", containsString("127.0.0.1:9"))
        .body("remedy", startsWith("Check host and port."))
        .body("polls[0].outcome", equalTo("network-error"))
        .body("next.cause", equalTo("BACKOFF"))
        .body("next.why", containsString("failed; waiting"));
  }

  @Test
  void pausesResumesPollsNowAndRemoves() {
    SERVER.feed("/managed", "a");
    String key = add("/managed");
    awaitStatus(key, "OK");

    when().post("/feeds/{key}/pause", key).then().statusCode(200);
    awaitStatus(key, "PAUSED");
    when().post("/feeds/{key}/resume", key).then().statusCode(200);
    awaitStatus(key, "OK");
    int before = SERVER.log("/managed").size();
    when().post("/feeds/{key}/poll", key).then().statusCode(202);
    await().atMost(PATIENCE).until(() -> SERVER.log("/managed").size() > before);
    when().delete("/feeds/{key}", key).then().statusCode(204);

    when()
        .get("/feeds/{key}", key)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("title", equalTo("There is no such feed"))
        .body("instance", equalTo("/feeds/" + key));
  }

  @Test
  void changesOnlyTheFieldsGiven() {
    SERVER.feed("/changed", "a");
    String key = add("/changed");

    given()
        .contentType("application/json")
        .body("{\"weight\": 0.5, \"categories\": [\"Levant\"]}")
        .patch("/feeds/{key}", key)
        .then()
        .statusCode(200)
        .body("title", equalTo("Wire /changed"))
        .body("weight", equalTo(0.5f))
        .body("categories", hasItem("Levant"));
  }

  @Test
  void refusesASecondFeedOfTheSameAddress() {
    SERVER.feed("/twice", "a");
    String key = add("/twice");

    given()
        .contentType("application/json")
        .body(Map.of("url", SERVER.url("/twice") + "/"))
        .post("/feeds")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString(key));
  }

  @Test
  void namesEveryFaultyFieldOfARequest() {
    given()
        .contentType("application/json")
        .body(
            """
            {"url": "http://127.0.0.1:1/x", "weight": 7, "paused": "yes", "colour": 1}""")
        .post("/feeds")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-feed"))
        .body("errors.field", hasItem("weight"))
        .body("errors.field", hasItem("paused"))
        .body("errors.field", hasItem("colour"));
  }

  @Test
  void refusesAddressesThatMustNotBePolled() {
    for (String url :
        new String[] {
          "ftp://example.org/x", "http://10.0.0.7/feed", "http://0x7f000001/", "nonsense"
        }) {
      given()
          .contentType("application/json")
          .body(Map.of("url", url))
          .post("/feeds")
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("url"))
          .body("errors[0].message", notNullValue());
    }
  }

  @Test
  void importsAListWithoutDoublesAndTellsWhatItLeftOut() {
    SERVER.feed("/listed", "a");
    String opml =
        """
        <opml version="2.0"><body><outline text="Levant">
          <outline text="Listed" xmlUrl="%s"/>
          <outline text="Same" xmlUrl="%s"/>
          <outline text="Private" xmlUrl="http://192.168.1.1/feed"/>
          <outline text="Broken" xmlUrl="gopher://old"/>
        </outline></body></opml>"""
            .formatted(SERVER.url("/listed"), SERVER.url("/listed") + "/");

    given()
        .body(opml)
        .contentType("text/x-opml")
        .post("/feeds/opml")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("known", equalTo(1))
        .body("problems.size()", equalTo(2));

    String exported = when().get("/feeds/opml").then().statusCode(200).extract().asString();
    assertThat(exported).contains(SERVER.url("/listed")).contains("Levant");
  }

  @Test
  void describesItselfAndCountsPollsByOutcome() {
    SERVER.feed("/counted", "a");
    awaitStatus(add("/counted"), "OK");

    when().get("/q/openapi").then().body(containsString("/feeds/{key}/poll"));
    when()
        .get("/q/metrics")
        .then()
        .body(containsString("wirewatch_ingest_polls_seconds_count{outcome=\"fetched\""))
        .body(containsString("wirewatch_ingest_articles_total"))
        .body(containsString("wirewatch_ingest_coverage_feeds"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                when()
                    .get("/q/metrics")
                    .asString()
                    .contains("wirewatch_ingest_theatre_answering{theatre=\"none\"}"));
    when().get("/q/health/live").then().statusCode(200);
    when().get("/q/health/started").then().statusCode(200);
  }
}
