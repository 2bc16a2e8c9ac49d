package io.wirewatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch status}: what a running installation is doing, as tables. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Shows feeds, regions by score, active alerts and deliveries of a running installation.")
final class StatusCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "its HTTP port on this machine (default: ${DEFAULT-VALUE})")
  int port = 8080;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "its address, when it is not on this machine")
  @Nullable String url;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "access token (or WIREWATCH_TOKEN)")
  @Nullable String token = System.getenv("WIREWATCH_TOKEN");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "rows a table (default: ${DEFAULT-VALUE})")
  int limit = 15;

  @Spec CommandSpec spec;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      out.print(feeds(get("/feeds?limit=10000").path("feeds")));
      out.print(regions(get("/regions?limit=" + limit)));
      out.print(alerts(get("/alerts?active=true&limit=" + limit)));
      out.print(deliveries(get("/deliveries?limit=" + limit)));
      out.flush();
      return 0;
    } catch (ConnectException e) {
      return fail(
          "nothing listens at "
              + base()
              + ". Start it with ./wirewatch up, or name its port with --port N.");
    } catch (IOException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }

  private int fail(String message) {
    spec.commandLine().getErr().println("wirewatch status: " + message);
    spec.commandLine().getErr().flush();
    return 1;
  }

  private String base() {
    return url == null ? "http://127.0.0.1:" + port : url.replaceAll("/+$", "");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(20));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      throw new IOException(
          base() + path + " wants a token: give one with --token or WIREWATCH_TOKEN");
    }
    if (response.statusCode() != 200) {
      throw new IOException(base() + path + " answered " + response.statusCode());
    }
    return Json.mapper().readTree(response.body());
  }

  /** Failing feeds first: they are what an operator looks for. */
  private String feeds(JsonNode feeds) {
    Table table = new Table("FEED", "STATE", "LAST POLL", "NEXT POLL", "ARTICLES", "WHAT IS WRONG");
    List<JsonNode> sorted = new ArrayList<>();
    feeds.forEach(sorted::add);
    sorted.sort(
        java.util.Comparator.comparing((JsonNode feed) -> healthy(feed) ? 1 : 0)
            .thenComparing(feed -> feed.path("key").asText()));
    long failing = sorted.stream().filter(feed -> !healthy(feed)).count();
    sorted.stream()
        .limit(limit)
        .forEach(
            feed ->
                table.row(
                    text(feed, "title", "url"),
                    text(feed, "status"),
                    time(feed.path("history"), "polledAt"),
                    time(feed.path("next"), "at"),
                    text(feed.path("history"), "articles"),
                    text(feed, "problem")));
    return table.print(
        "Feeds: " + sorted.size() + ", of which " + failing + " want attention", sorted.size());
  }

  private static boolean healthy(JsonNode feed) {
    return !feed.hasNonNull("problem");
  }

  private String regions(JsonNode regions) {
    Table table =
        new Table(
            "REGION",
            "RISE",
            "SURPRISE",
            "FLOW",
            "EXPECTED",
            "LEVEL 72 H",
            "KNOWLEDGE",
            "ARTICLES",
            "ORIGINS");
    for (JsonNode region : regions) {
      table.row(
          text(region, "name", "region"),
          number(region, "rise"),
          number(region, "surpriseBits") + " bits",
          number(region, "flow"),
          number(region, "expected"),
          level(region),
          text(region, "knowledge"),
          text(region, "articles"),
          text(region, "origins"));
    }
    return table.print("Regions by score", regions.size());
  }

  private static String level(JsonNode region) {
    for (JsonNode level : region.path("levels")) {
      if (level.path("halfLifeHours").asInt() == 72) {
        return number(level, "net");
      }
    }
    return "";
  }

  private String alerts(JsonNode alerts) {
    Table table = new Table("ALERT", "REGION", "SEVERITY", "STATE", "SINCE", "WHAT HAPPENED");
    for (JsonNode alert : alerts) {
      table.row(
          text(alert, "id", "alert"),
          text(alert, "regionName", "region"),
          text(alert, "severity"),
          text(alert, "state", "type"),
          time(alert, "openedAt"),
          text(alert, "text", "summary"));
    }
    return table.print("Active alerts", alerts.size());
  }

  private String deliveries(JsonNode deliveries) {
    Table table =
        new Table("DELIVERY", "ENDPOINT", "STATE", "ATTEMPTS", "NEXT ATTEMPT", "LAST ANSWER");
    for (JsonNode delivery : deliveries) {
      table.row(
          text(delivery, "id"),
          text(delivery, "endpoint"),
          text(delivery, "state"),
          text(delivery, "attempts"),
          time(delivery, "nextAttemptAt"),
          text(delivery, "lastStatus", "lastOutcome"));
    }
    return table.print("Deliveries", deliveries.size());
  }

  private static String text(JsonNode node, String... fields) {
    for (String field : fields) {
      if (node.hasNonNull(field) && !node.get(field).asText().isBlank()) {
        return node.get(field).asText();
      }
    }
    return "";
  }

  private static String number(JsonNode node, String field) {
    return node.has(field) ? "%.1f".formatted(node.get(field).asDouble()) : "";
  }

  private static String time(JsonNode node, String field) {
    String value = text(node, field);
    return value.length() >= 19 ? value.substring(0, 10) + " " + value.substring(11, 19) : value;
  }
}
