package io.wirewatch.bench.alert;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.broker.Ports;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prometheus Alertmanager beside us on one machine: time from a breach to its webhook, and webhooks
 * a second when 2,000 alerts are breached at once. Alertmanager with its default grouping and with
 * its fastest (every alert a group of its own, group_wait 0s, group_interval 1s); ours with its
 * defaults, and with 32 requests at once to the endpoint. Also posts our own Alertmanager format to
 * it and asks it what it understood. Needs the program prometheus-alertmanager.
 */
public final class AlertmanagerBeside {

  private static final int MANY = 2_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private AlertmanagerBeside() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("beside");
    AtomicInteger hooks = new AtomicInteger();
    HttpServer receiver = receiver(hooks);
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    manager(
        data,
        url,
        hooks,
        "fastest settings",
        "    group_by: ['...']\n    group_wait: 0s\n    group_interval: 1s\n",
        true);
    manager(data, url, hooks, "default settings", "", false);
    ours(data, url, hooks);
    receiver.stop(0);
    System.exit(0);
  }

  private static HttpServer receiver(AtomicInteger hooks) throws IOException {
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
          hooks.incrementAndGet();
        });
    receiver.start();
    return receiver;
  }

  private static void manager(
      Path data, String url, AtomicInteger hooks, String name, String grouping, boolean many)
      throws Exception {
    int port = Ports.free();
    Path config = Files.createTempFile(data, "am", ".yml");
    Files.writeString(
        config,
        "route:\n    receiver: hook\n"
            + grouping
            + "receivers:\n  - name: hook\n    webhook_configs:\n      - url: "
            + url
            + "\n");
    Process manager =
        new ProcessBuilder(
                "prometheus-alertmanager",
                "--config.file=" + config,
                "--storage.path=" + Files.createTempDirectory(data, "am"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("am.log").toFile())
            .start();
    try {
      String api = "http://127.0.0.1:" + port + "/api/v2/alerts";
      awaitUp(api);
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < (many ? 10 : 1); i++) {
        int before = hooks.get();
        long started = System.nanoTime();
        post(api, List.of(alert(name + i)));
        awaitHooks(hooks, before + 1);
        times.add((System.nanoTime() - started) / 1_000_000);
      }
      System.out.println(
          "Alertmanager, "
              + name
              + ": breach to webhook, median "
              + median(times)
              + " ms of "
              + times.size());
      if (many) {
        int before = hooks.get();
        long started = System.nanoTime();
        List<Object> alerts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
          alerts.add(alert("many" + i));
        }
        post(api, alerts);
        awaitHooks(hooks, before + MANY);
        rate("Alertmanager, " + name, started);
        understood(data, api);
      }
    } finally {
      manager.destroy();
    }
  }

  /** Our own format, delivered by our own service, as Alertmanager shows it. */
  private static void understood(Path data, String api) throws Exception {
    Path own = Files.createTempDirectory(data, "own");
    try (EmbeddedBroker broker = EmbeddedBroker.start(own.resolve("kafka"), 0);
        Bench bench = new Bench(broker.bootstrapServers(), own);
        AlertService service = AlertChild.service(broker.bootstrapServers(), own, "am")) {
      bench.endpoint("am", api.replace("/api/v2/alerts", "/"), Endpoint.Format.ALERTMANAGER, true);
      bench.subscription("s0", List.of("SY"), "am");
      bench.flush();
      service.start();
      while (!service.status().running()) {
        Thread.sleep(100);
      }
      Instant clock = Instant.now().minusSeconds(120);
      for (int i = 0; i < 3; i++) {
        bench.score("SY", clock.plusSeconds(i), new double[] {2.5, 3.5, 5}[i]);
        bench.flush();
        Thread.sleep(5_000);
      }
      HttpResponse<String> seen =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(api + "?filter=alertname%3DWirewatchEscalation"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      for (var alert : Json.mapper().readTree(seen.body())) {
        System.out.println(
            "  Alertmanager shows our alert: severity "
                + alert.at("/labels/severity").asText()
                + ", "
                + alert.at("/status/state").asText()
                + ", "
                + alert.at("/annotations/summary").asText());
      }
    }
  }

  private static void ours(Path data, String url, AtomicInteger hooks) throws Exception {
    Path own = Files.createTempDirectory(data, "ours");
    try (EmbeddedBroker broker = EmbeddedBroker.start(own.resolve("kafka"), 0);
        Bench bench = new Bench(broker.bootstrapServers(), own);
        AlertService service = AlertChild.service(broker.bootstrapServers(), own, "ours")) {
      bench.endpoint("hook", url, Endpoint.Format.WIREWATCH, true);
      bench.endpoint("wide", url, Endpoint.Format.WIREWATCH, true, 32);
      bench.subscription("one", regions("R", 20), "hook");
      bench.subscription("many", regions("D", MANY), "hook");
      bench.subscription("wide", regions("W", MANY), "wide");
      bench.subscription("first", regions("F", MANY), "hook");
      bench.flush();
      service.start();
      while (!service.status().running()) {
        Thread.sleep(100);
      }
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int before = hooks.get();
        long started = System.nanoTime();
        bench.score("R" + i, Instant.now(), 5);
        bench.flush();
        awaitHooks(hooks, before + 1);
        times.add((System.nanoTime() - started) / 1_000_000);
      }
      System.out.println(
          "Wirewatch, default settings: breach to signed webhook, median "
              + median(times)
              + " ms of "
              + times.size());
      breach(bench, hooks, "F", "Wirewatch, default settings, the first breaches of a fresh JVM");
      breach(bench, hooks, "D", "Wirewatch, default settings (2 at once to the endpoint)");
      breach(bench, hooks, "W", "Wirewatch, 32 at once to the endpoint");
    }
  }

  private static void breach(Bench bench, AtomicInteger hooks, String prefix, String name)
      throws InterruptedException {
    int before = hooks.get();
    long started = System.nanoTime();
    for (String region : regions(prefix, MANY)) {
      bench.score(region, Instant.now(), 5);
    }
    bench.flush();
    awaitHooks(hooks, before + MANY);
    rate(name, started);
  }

  private static List<String> regions(String prefix, int number) {
    List<String> regions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      regions.add(prefix + i);
    }
    return regions;
  }

  private static Map<String, Object> alert(String name) {
    return Map.of(
        "labels",
        Map.of("alertname", name.replace(' ', '_'), "region", "SY"),
        "annotations",
        Map.of("summary", "x"));
  }

  private static void post(String api, List<?> alerts) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(alerts)))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private static void awaitUp(String api) throws InterruptedException {
    while (true) {
      try {
        HTTP.send(
            HttpRequest.newBuilder(URI.create(api)).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
  }

  private static void awaitHooks(AtomicInteger hooks, int wanted) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (hooks.get() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only " + hooks.get() + " of " + wanted + " webhooks came");
      }
      Thread.sleep(1);
    }
  }

  private static void rate(String name, long started) {
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf("%s: %d webhooks in %.1f s = %.0f/s%n", name, MANY, seconds, MANY / seconds);
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
