package io.wirewatch.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.service.Receiver;
import io.wirewatch.alert.service.Scores;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class AlertApiTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject AlertService service;

  @BeforeEach
  void awaitReady() {
    await().atMost(SOON).until(() -> service.status().running());
  }

  @Test
  void showsTheSigningSecretOnceAndNeverAgain() {
    put("/endpoints/once", "{\"url\":\"http://127.0.0.1:9/hook?token=geheim\"}")
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("secret", startsWith("whsec_"));

    put("/endpoints/once", "{\"url\":\"http://127.0.0.1:9/hook?token=geheim\"}")
        .statusCode(200)
        .body("secret", nullValue());
    given()
        .get("/endpoints/once")
        .then()
        .statusCode(200)
        .body("url", equalTo("http://127.0.0.1:9/hook?…"))
        .body(not(containsString("geheim")))
        .body(not(containsString("whsec_")));
  }

  @Test
  void namesTheFieldAndTheRemedyOfABadWebhookUrl() {
    put("/endpoints/bad", "{\"url\":\"http://169.254.169.254/latest\"}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("url"))
        .body("errors[0].problem", containsString("cloud metadata"))
        .body("errors[0].remedy", containsString("https://"));
  }

  @Test
  void namesEveryFieldThatIsWrongInASubscription() {
    put(
            "/subscriptions/bad",
            """
            {"regions":["SY","ATLANTIS"],"endpoint":"nobody","severity":["ALERT"],"rules":[{"severity":"ALERT","rise":0.5}],
             "mutes":[{"from":"22:00","to":"7","zone":"Mars/Base"}],"remindEvery":"6 hours","actorPairs":["russia-us"]}
            """)
        .statusCode(400)
        .body("type", equalTo("urn:wirewatch:problem:invalid-request"))
        .body("errors.field", hasItem("name"))
        .body("errors.field", hasItem("regions[1]"))
        .body("errors.field", hasItem("endpoint"))
        .body("errors.field", hasItem("severity"))
        .body("errors.field", hasItem("rules[0].rise"))
        .body("errors.field", hasItem("mutes[0].to"))
        .body("errors.field", hasItem("mutes[0].zone"))
        .body("errors.field", hasItem("remindEvery"))
        .body("errors.field", hasItem("actorPairs[0]"));
  }

  @Test
  void saysWhereTheJsonBreaks() {
    put("/subscriptions/broken", "{\"name\": }")
        .statusCode(400)
        .body("detail", containsString("Line 1, column"));
  }

  @Test
  void refusesAChangeOfWhatChangedMeanwhile() {
    put("/endpoints/etag", "{\"url\":\"http://127.0.0.1:9/a\"}").statusCode(201);
    given()
        .header("If-Match", "\"1\"")
        .body("{\"url\":\"http://127.0.0.1:9/b\"}")
        .put("/endpoints/etag")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    given()
        .header("If-Match", "\"1\"")
        .body("{\"url\":\"http://127.0.0.1:9/c\"}")
        .put("/endpoints/etag")
        .then()
        .statusCode(412)
        .body("detail", containsString("version 2"));
    given()
        .header("If-None-Match", "*")
        .body("{\"url\":\"http://127.0.0.1:9/c\"}")
        .put("/endpoints/etag")
        .then()
        .statusCode(412);
  }

  @Test
  void keepsAnEndpointThatASubscriptionUses() {
    put("/endpoints/used", "{\"url\":\"http://127.0.0.1:9/a\"}").statusCode(201);
    put("/subscriptions/user", "{\"name\":\"n\",\"regions\":[\"FR\"],\"endpoint\":\"used\"}")
        .statusCode(201);

    given().delete("/endpoints/used").then().statusCode(409).body("detail", containsString("user"));
    given().delete("/subscriptions/user").then().statusCode(204);
    given().delete("/endpoints/used").then().statusCode(204);
    given().get("/endpoints/used").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void listsAlertsWithTheirDeliveriesAndAttemptsAndSendsThemAgain() throws Exception {
    try (Receiver receiver = new Receiver()) {
      put("/endpoints/duty", "{\"url\":\"" + receiver.url("/hook") + "\"}").statusCode(201);
      put(
              "/subscriptions/levant",
              "{\"name\":\"Levant\",\"regions\":[\"SY\"],\"endpoint\":\"duty\"}")
          .statusCode(201);

      Scores.produce(
          service.settings().streams().bootstrapServers(),
          List.of(Scores.score("SY", Instant.now(), 5, 13)));

      await().atMost(SOON).until(() -> receiver.requests().size() == 1);
      await()
          .atMost(SOON)
          .until(
              () ->
                  given()
                          .get("/deliveries?endpoint=duty&state=DELIVERED")
                          .jsonPath()
                          .getList("")
                          .size()
                      == 1);
      String delivery = given().get("/deliveries?endpoint=duty").jsonPath().getString("[0].id");
      assertThat(receiver.requests().getFirst().header("webhook-id")).isEqualTo(delivery);
      given()
          .get("/deliveries/" + delivery + "/attempts")
          .then()
          .body("[0].status", equalTo(204))
          .body("[0].number", equalTo(1));

      String alert = given().get("/alerts?active=true&region=SY").jsonPath().getString("[0].id");
      given()
          .body("{\"by\":\"kim\"}")
          .post("/alerts/" + alert + "/ack")
          .then()
          .statusCode(200)
          .body("acknowledgement.by", equalTo("kim"));
      given()
          .get("/alerts/" + alert)
          .then()
          .body("[0].type", equalTo("OPENED"))
          .body("[0].stories[0].url", notNullValue());

      given().post("/deliveries/" + delivery + "/redeliver").then().statusCode(202);
      await().atMost(SOON).until(() -> receiver.requests().size() == 2);
      assertThat(receiver.requests().get(1).header("webhook-id")).isEqualTo(delivery);
      await()
          .atMost(SOON)
          .until(
              () ->
                  given()
                          .get("/deliveries?endpoint=duty&state=DELIVERED")
                          .jsonPath()
                          .getList("")
                          .size()
                      == 1);
      given()
          .body("{\"endpoint\":\"duty\",\"since\":\"2020-01-01T00:00:00Z\",\"all\":true}")
          .post("/deliveries/redeliver")
          .then()
          .statusCode(202)
          .body("deliveries", equalTo(1));
      await().atMost(SOON).until(() -> receiver.requests().size() == 3);
    }
  }

  @Test
  void pingsAndRotatesWithTwoSignatures() throws Exception {
    try (Receiver receiver = new Receiver()) {
      String first =
          put("/endpoints/turn", "{\"url\":\"" + receiver.url("/hook") + "\"}")
              .extract()
              .path("secret");
      String second =
          given().post("/endpoints/turn/rotate").then().statusCode(200).extract().path("secret");

      given()
          .post("/endpoints/turn/ping")
          .then()
          .statusCode(202)
          .body("delivery", startsWith("msg_"));

      await().atMost(SOON).until(() -> receiver.requests().size() == 1);
      assertThat(second).isNotEqualTo(first).startsWith("whsec_");
      assertThat(receiver.requests().getFirst().header("webhook-signature").split(" ")).hasSize(2);
    }
  }

  @Test
  void previewsWhatWouldAlertNowAndWhatWouldHave() {
    Instant now = Instant.now();
    Scores.produce(
        service.settings().streams().bootstrapServers(),
        List.of(Scores.score("JP", now.minusSeconds(7200), 3.3, 1), Scores.score("JP", now, 1, 0)));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                given()
                    .body("{\"name\":\"n\",\"regions\":[\"JP\"]}")
                    .post("/subscriptions/preview?days=2")
                    .then()
                    .statusCode(200)
                    .body("now[0].region", equalTo("JP"))
                    .body("now[0].wouldAlert", nullValue())
                    .body("past[0].type", equalTo("OPENED"))
                    .body("past[0].severity", equalTo("ALERT")));
    given().get("/subscriptions/preview").then().statusCode(404);
  }

  @Test
  void publishesMetricsHealthAndOpenApi() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("wirewatch_alert_active"))
        .body(containsString("wirewatch_alert_events_total"));
    given().get("/q/health/ready").then().statusCode(200);
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/deliveries/{id}/redeliver"));
  }

  private static ValidatableResponse put(String path, String body) {
    return given().contentType("application/json").body(body).put(path).then();
  }
}
