package io.wirewatch.alert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.broker.Ports;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.Json;
import io.wirewatch.events.Severity;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts the Alertmanager format to Prometheus Alertmanager itself and asks what it understood. */
class RealAlertmanagerTest {

  private static final String PROGRAM = "prometheus-alertmanager";
  private static final Instant OPENED = Instant.now().minusSeconds(3_600);

  @TempDir Path dir;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private @Nullable Process manager;
  private @Nullable URI api;

  @BeforeEach
  void startManager() throws IOException {
    boolean installed =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, PROGRAM)));
    assumeThat(installed)
        .as(
            PROGRAM
                + " is not installed (Debian package "
                + PROGRAM
                + "): its format is not checked against it")
        .isTrue();
    int port = Ports.free();
    Path config = dir.resolve("alertmanager.yml");
    Files.writeString(config, "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");
    manager =
        new ProcessBuilder(
                PROGRAM,
                "--config.file=" + config,
                "--storage.path=" + dir.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("alertmanager.log").toFile())
            .start();
    api = URI.create("http://127.0.0.1:" + port + "/api/v2/alerts");
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> active().isEmpty());
  }

  @AfterEach
  void stopManager() throws InterruptedException {
    if (manager != null) {
      manager.destroy();
      manager.waitFor(10, TimeUnit.SECONDS);
      manager.destroyForcibly();
    }
  }

  @Test
  void showsAnAlertUnderItsPresentSeverityUntilItIsResolved() throws Exception {
    post(event(1, Type.OPENED, Severity.WATCH));
    assertThat(active()).containsExactly("watch: WATCH in Syria: Shelling near the port");

    post(event(2, Type.ESCALATED, Severity.SEVERE));
    assertThat(active()).containsExactly("severe: SEVERE in Syria: Shelling near the port");

    post(event(3, Type.RESOLVED, Severity.SEVERE));
    assertThat(active()).isEmpty();
  }

  private void post(AlertEvent event) throws Exception {
    Payload payload = new AlertmanagerFormat().render(event, null);
    var answer =
        http.send(
            HttpRequest.newBuilder(api)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", payload.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload.body()))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The active alerts as {@code severity: summary}. */
  private List<String> active() throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(api + "?active=true"))
                .timeout(Duration.ofSeconds(10))
                .build(),
            BodyHandlers.ofString());
    List<String> alerts = new java.util.ArrayList<>();
    for (JsonNode alert : Json.mapper().readTree(answer.body())) {
      alerts.add(
          alert.at("/labels/severity").asText() + ": " + alert.at("/annotations/summary").asText());
    }
    return alerts;
  }

  private static AlertEvent event(int sequence, Type type, Severity severity) {
    return new AlertEvent(
        "al1",
        sequence,
        type,
        severity,
        null,
        "s1",
        1,
        "Levant desk",
        "ops",
        "SY",
        "Syria",
        OPENED.plusSeconds(sequence * 60L),
        OPENED,
        "rise 4.6 ≥ 4.5",
        severity + " in Syria: Shelling near the port",
        null,
        false,
        AlertEvent.Reading.none(),
        List.of(),
        null);
  }
}
