package io.wirewatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes a webhook to a region over REST, once however often it is started with the same
 * options.
 */
final class Subscribe {
  private Subscribe() {}

  /**
   * Creates or updates the endpoint and the subscription.
   *
   * @return the signing secret when the endpoint is new, else null: it is shown once only
   * @throws StartException when the API refuses, with its reason
   */
  static @Nullable String to(RestClient rest, String region, String url) {
    String name = name(region, url);
    JsonNode endpoint =
        rest.send("PUT", "/endpoints/" + name, Map.of("url", url, "format", "WIREWATCH"));
    rest.send(
        "PUT",
        "/subscriptions/" + name,
        Map.of("name", region, "regions", List.of(region), "endpoint", name));
    return endpoint.hasNonNull("secret") ? endpoint.get("secret").asText() : null;
  }

  private static String name(String region, String url) {
    String host = URI.create(url).getHost();
    return (region + "-" + host + "-" + Integer.toHexString(url.hashCode()))
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9-]+", "-");
  }
}
