package io.wirewatch.standalone;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.broker.Ports;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real Prometheus, scraping one installation; for machines where it is installed. */
final class PrometheusServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus");

  private final Process process;
  private final RestClient rest;

  private PrometheusServer(Process process, RestClient rest) {
    this.process = process;
    this.rest = rest;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /** Starts it with the shipped rules and returns when two scrapes have been made. */
  static PrometheusServer scraping(int port, Path directory) throws IOException {
    Path rules = deploy("prometheus/rules.yml").toAbsolutePath();
    Path config =
        Files.writeString(
            directory.resolve("prometheus.yml"),
            """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: ['%s']
            scrape_configs:
              - job_name: wirewatch
                metrics_path: /q/metrics
                static_configs: [{targets: ['127.0.0.1:%d']}]
            """
                .formatted(rules, port));
    int listen = Ports.free();
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:" + listen)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("prometheus.log").toFile())
            .start();
    PrometheusServer server =
        new PrometheusServer(process, new RestClient("http://127.0.0.1:" + listen));
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> server.values("count_over_time(up[1m]) >= 2") > 0);
    return server;
  }

  /** How many series an expression gives now; a faulty expression throws with its error. */
  int values(String expression) {
    return rest.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .path("data")
        .path("result")
        .size();
  }

  /** Names of the shipped rules that could not be evaluated. */
  List<String> brokenRules() {
    List<String> broken = new ArrayList<>();
    for (JsonNode group : rest.get("/api/v1/rules").path("data").path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        if (!rule.path("lastError").asText().isEmpty()) {
          broken.add(rule.path("name").asText() + ": " + rule.path("lastError").asText());
        }
      }
    }
    return broken;
  }

  /** Every expression of the shipped dashboard. */
  static List<String> dashboardExpressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    JsonNode dashboard =
        Json.mapper().readTree(Files.readString(deploy("grafana/dashboards/wirewatch.json")));
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        expressions.add(target.path("expr").asText());
      }
    }
    return expressions;
  }

  private static Path deploy(String file) {
    return Path.of(System.getProperty("wirewatch.root", "..")).resolve("deploy").resolve(file);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
