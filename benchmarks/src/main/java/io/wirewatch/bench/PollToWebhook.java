package io.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.broker.Ports;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From a feed's answer to the webhook, through a whole installation in a process of its own: how
 * long after the response that carried the news of a country was written the alert about that
 * country arrives. One country at a time, at random phases of the clock's tick.
 *
 * <p>Arguments: the tick (default {@code 2s}), how many countries (default 30, at most 30). Build
 * the installation first: {@code ./wirewatch build}.
 */
public final class PollToWebhook {

  private static final List<Map.Entry<String, String>> COUNTRIES =
      List.of(
          Map.entry("SY", "Aleppo in Syria"),
          Map.entry("UA", "Kharkiv in Ukraine"),
          Map.entry("SD", "El Fasher in Sudan"),
          Map.entry("YE", "Hodeidah in Yemen"),
          Map.entry("ML", "Gao in Mali"),
          Map.entry("MM", "Mandalay in Myanmar"),
          Map.entry("SO", "Kismayo in Somalia"),
          Map.entry("LY", "Benghazi in Libya"),
          Map.entry("IQ", "Mosul in Iraq"),
          Map.entry("AF", "Kandahar in Afghanistan"),
          Map.entry("PK", "Quetta in Pakistan"),
          Map.entry("NG", "Maiduguri in Nigeria"),
          Map.entry("ET", "Mekelle in Ethiopia"),
          Map.entry("LB", "Tyre in Lebanon"),
          Map.entry("CO", "Cali in Colombia"),
          Map.entry("MX", "Culiacan in Mexico"),
          Map.entry("HT", "Port-au-Prince in Haiti"),
          Map.entry("AM", "Yerevan in Armenia"),
          Map.entry("AZ", "Ganja in Azerbaijan"),
          Map.entry("TD", "Abeche in Chad"),
          Map.entry("NE", "Diffa in Niger"),
          Map.entry("BF", "Djibo in Burkina Faso"),
          Map.entry("CF", "Bangui in the Central African Republic"),
          Map.entry("MZ", "Pemba in Mozambique"),
          Map.entry("PH", "Marawi in the Philippines"),
          Map.entry("EG", "Arish in Egypt"),
          Map.entry("KE", "Garissa in Kenya"),
          Map.entry("BD", "Chittagong in Bangladesh"),
          Map.entry("VE", "Maracaibo in Venezuela"),
          Map.entry("KZ", "Almaty in Kazakhstan"));

  private static final List<String> REPORTS =
      List.of(
          "Airstrike hits a market of %s and kills nineteen people",
          "Gunmen storm barracks near %s, killing eleven soldiers",
          "Artillery shelled the hospital of %s for hours",
          "Warplanes bombed bridges around %s, officials said",
          "Suicide bomber kills thirty at a checkpoint outside %s",
          "Rockets were fired at the airport of %s, wounding guards");

  private static final long WITHIN_SECONDS = 30;

  private final List<String> items = new ArrayList<>();
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private volatile int published;
  private volatile int answered;
  private volatile long answeredAt;

  private record Arrival(String region, long at) {}

  private PollToWebhook() {}

  /** Runs once and prints one line. */
  public static void main(String[] args) throws Exception {
    String tick = args.length > 0 ? args[0] : "2s";
    int countries =
        args.length > 1 ? Math.min(Integer.parseInt(args[1]), COUNTRIES.size()) : COUNTRIES.size();
    Path app = Path.of("standalone/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    if (!Files.exists(app)) {
      throw new IllegalStateException(app + " is missing: run ./wirewatch build first");
    }
    new PollToWebhook().run(app, tick, countries);
  }

  private void run(Path app, String tick, int countries) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/feed", this::feed);
    server.createContext("/hook", this::hook);
    server.start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    Path data = Files.createTempDirectory("poll-to-webhook");
    Path list = Files.writeString(data.resolve("feeds.yaml"), "feeds:\n  - " + base + "/feed\n");
    int port = Ports.free();
    Process installation = start(app, tick, data, list, port);
    try {
      Rest rest = new Rest("http://127.0.0.1:" + port);
      rest.awaitReady(installation);
      rest.put("/endpoints/bench", Map.of("url", base + "/hook", "format", "WIREWATCH"));
      rest.put(
          "/subscriptions/bench",
          Map.of(
              "name",
              "bench",
              "regions",
              COUNTRIES.stream().map(Map.Entry::getKey).toList(),
              "endpoint",
              "bench"));
      print(tick, measure(countries));
    } finally {
      installation.destroy();
      if (!installation.waitFor(30, TimeUnit.SECONDS)) {
        installation.destroyForcibly();
      }
      server.stop(0);
    }
  }

  private List<Long> measure(int countries) throws InterruptedException {
    Random phase = new Random(7);
    List<Long> millis = new ArrayList<>();
    for (Map.Entry<String, String> country : COUNTRIES.subList(0, countries)) {
      TimeUnit.MILLISECONDS.sleep(1_000 + phase.nextInt(2_000)); // phases of tick and poll differ
      publish(country.getValue());
      Arrival arrival = arrivals.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
      while (arrival != null && !arrival.region().equals(country.getKey())) {
        arrival = arrivals.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
      }
      if (arrival == null) {
        System.out.printf("no alert about %s within %d s%n", country.getKey(), WITHIN_SECONDS);
      } else {
        millis.add(TimeUnit.NANOSECONDS.toMillis(arrival.at() - answeredAt));
      }
    }
    return millis;
  }

  private static void print(String tick, List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "tick %s: %d alerts, from the feed's answer to the webhook: p50 %d ms, p95 %d ms, max %d ms%n",
        tick,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
        sorted.getLast());
  }

  private void publish(String place) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    synchronized (items) {
      for (int i = 0; i < REPORTS.size(); i++) {
        String title = REPORTS.get(i).formatted(place);
        items.addFirst(
            "<item><guid isPermaLink=\"false\">%d</guid><link>https://paper-%d.example/%d</link><pubDate>%s</pubDate><title>%s</title><description>%s.</description></item>"
                .formatted(items.size(), i, items.size(), date, title, title));
      }
      published = items.size();
    }
  }

  /** The time that counts is that of the first answer with the newest items in it. */
  private void feed(HttpExchange exchange) throws IOException {
    int carried;
    byte[] body;
    synchronized (items) {
      carried = published;
      body =
          ("<rss version=\"2.0\"><channel><title>Bench</title><link>https://bench.example/</link><language>en</language>"
                  + String.join("", items.subList(0, Math.min(30, items.size())))
                  + "</channel></rss>")
              .getBytes(StandardCharsets.UTF_8);
    }
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    if (carried > answered) {
      answeredAt = System.nanoTime();
      answered = carried;
    }
  }

  private void hook(HttpExchange exchange) throws IOException {
    long at = System.nanoTime();
    try (exchange) {
      JsonNode body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(204, -1);
      arrivals.add(new Arrival(body.path("data").path("region").asText(), at));
    }
  }

  private static Process start(Path app, String tick, Path data, Path list, int port)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dwirewatch.ingest.min-interval=1s",
            "-Dwirewatch.ingest.default-interval=1s",
            "-Dwirewatch.ingest.max-interval=1s",
            "-Dwirewatch.ingest.host-spacing=50ms",
            "-jar",
            app.toString(),
            "up",
            "--data=" + data.resolve("data"),
            "--feeds=" + list,
            "--port=" + port,
            "--kafka-port=" + Ports.free(),
            "--tick=" + tick)
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("console.log").toFile())
        .start();
  }

  /** The installation's REST API. */
  private record Rest(String base) {
    private static final HttpClient HTTP =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void awaitReady(Process installation) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      while (!ready()) {
        if (!installation.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException("the installation did not become ready");
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }

    private boolean ready() throws InterruptedException {
      try {
        return HTTP.send(request("/q/health/ready").GET().build(), drop()).statusCode() == 200;
      } catch (IOException notListeningYet) {
        return false;
      }
    }

    void put(String path, Map<String, ?> body) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          HTTP.send(
              request(path)
                  .header("Content-Type", "application/json")
                  .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + " answered " + answer.body());
      }
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpResponse.BodyHandler<Void> drop() {
      return HttpResponse.BodyHandlers.discarding();
    }
  }
}
