package io.wirewatch.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.events.Json;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document at /q/openapi against what the service does. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class OpenApiTest {

  @Inject AlertService service;

  private record Described(String path, String method, JsonNode operation) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean takesABody() {
      return operation.has("requestBody");
    }
  }

  @Test
  void everyOperationSaysWhatItDoesAndHowItFails() throws Exception {
    List<Described> operations = operations(document());

    assertThat(operations).hasSizeGreaterThan(20);
    assertThat(operations)
        .allSatisfy(
            described -> {
              assertThat(described.operation().path("summary").asText()).isNotBlank();
              JsonNode refused = described.operation().path("responses").path("401");
              assertThat(refused.at("/content/application~1problem+json/schema/$ref").asText())
                  .isEqualTo("#/components/schemas/Problem");
            });
    assertThat(operations)
        .filteredOn(described -> described.method().equals("put"))
        .allMatch(Described::takesABody);
  }

  @Test
  void everyBodyHasASchemaWhoseFieldsAreKnownAndAnExampleThatIsAccepted() throws Exception {
    await().atMost(Duration.ofSeconds(60)).until(() -> service.status().running());
    JsonNode document = document();
    given()
        .contentType("application/json")
        .body(RequestBodies.ENDPOINT)
        .put("/endpoints/duty")
        .then()
        .statusCode(oneOf(200, 201));

    for (Described described : operations(document)) {
      if (described.takesABody() && !described.path().contains("ack")) {
        JsonNode content = described.operation().at("/requestBody/content/application~1json");
        String name = content.at("/schema/$ref").asText().replaceAll(".*/", "");
        JsonNode schema = document.at("/components/schemas").path(name);
        JsonNode properties = schema.path("properties");
        assertThat(properties.size()).as(described + " " + name).isPositive();
        List<String> allFields = new ArrayList<>();
        properties.fieldNames().forEachRemaining(field -> allFields.add("\"" + field + "\":{}"));
        assertThat(send(described, "{" + String.join(",", allFields) + "}").asString())
            .as(described + " knows all fields of " + name)
            .doesNotContain("there is no such field");
        JsonNode example = schema.at("/examples/0");
        String body = example.isTextual() ? example.asText() : example.toString();
        assertThat(send(described, body).statusCode())
            .as(described + " accepts " + body)
            .isBetween(200, 299);
        assertThat(described.operation().at("/requestBody/required").asBoolean())
            .as(described + " needs its body")
            .isTrue();
      }
    }
  }

  private static Response send(Described described, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .request(
            described.method().toUpperCase(java.util.Locale.ROOT),
            described.path().replace("{id}", "example"));
  }

  private static JsonNode document() throws Exception {
    return Json.mapper()
        .readTree(given().accept("application/json").get("/q/openapi?format=json").asByteArray());
  }

  private static List<Described> operations(JsonNode document) {
    List<Described> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Described(path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }
}
