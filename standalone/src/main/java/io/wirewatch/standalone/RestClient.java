package io.wirewatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The installation's own REST API, as a user would call it. */
final class RestClient {
  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final @Nullable String token;

  RestClient(String base) {
    this(base, null);
  }

  /** A client that shows a token. */
  RestClient(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * The JSON at a path.
   *
   * @throws StartException when the answer is not 2xx; the message carries the problem's detail
   */
  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), "GET " + path);
  }

  /** Sends JSON and gives the JSON answered; throws as {@link #get}. */
  JsonNode send(String method, String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))),
        method + " " + path);
  }

  private JsonNode send(HttpRequest.Builder request, String what) {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(Duration.ofSeconds(20)).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw new StartException(
            "%s answered %d: %s"
                .formatted(
                    what,
                    response.statusCode(),
                    new String(response.body(), java.nio.charset.StandardCharsets.UTF_8)));
      }
      return Json.mapper().readTree(response.body());
    } catch (IOException e) {
      throw new StartException(what + " failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException(what + " was interrupted", e);
    }
  }
}
