package io.wirewatch.standalone;

import io.quarkus.runtime.Quarkus;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.broker.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The broker and the three services in this JVM. Order of stopping: services first (their Streams
 * applications commit to the broker), then the broker; see {@link StopOrder}.
 */
final class Installation {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final InstallationOptions options;
  private final EmbeddedBroker broker;

  private Installation(InstallationOptions options, EmbeddedBroker broker) {
    this.options = options;
    this.broker = broker;
  }

  /**
   * Starts everything and returns when the services say they are ready.
   *
   * @param settings configuration keys and values beyond those of the options
   * @throws StartException when something stands in the way
   */
  static Installation start(InstallationOptions options, Map<String, String> settings) {
    requireFree(options.port, "HTTP", "--port");
    requireFree(options.kafkaPort, "Kafka", "--kafka-port");
    Path data = directory(options.data);
    EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), options.kafkaPort);
    StopOrder.closeAfterServices(broker);
    configure(options, data, broker).forEach(System::setProperty);
    settings.forEach(System::setProperty);
    Installation installation = new Installation(options, broker);
    installation.runServices();
    return installation;
  }

  /** Asked before anything is started, so that a taken port is said at once. */
  private static void requireFree(int port, String use, String option) {
    if (port < 1 || port > 65_535) {
      throw new StartException(
          "%s %d is no port. Choose a number from 1 to 65535.".formatted(option, port));
    }
    Ports.obstacle(port)
        .ifPresent(
            obstacle -> {
              throw new StartException(
                  ("port %d for %s is taken (%s). Stop what listens there (see: ss -ltnp 'sport = :%d'),"
                          + " or choose another one with %s N.")
                      .formatted(port, use, obstacle, port, option));
            });
  }

  private static Path directory(Path wanted) {
    try {
      return Files.createDirectories(wanted.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new StartException(
          "cannot create the data directory %s (%s). Choose one you may write to with --data DIR."
              .formatted(wanted, e),
          e);
    }
  }

  private static Map<String, String> configure(
      InstallationOptions options, Path data, EmbeddedBroker broker) {
    return Map.ofEntries(
        Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
        Map.entry("quarkus.http.host", "127.0.0.1"),
        Map.entry("quarkus.http.port", Integer.toString(options.port)),
        Map.entry("quarkus.log.file.path", data.resolve("logs/wirewatch.log").toString()),
        Map.entry(
            "quarkus.log.handler.file.\"kafka\".path", data.resolve("logs/kafka.log").toString()),
        Map.entry("wirewatch.ingest.state-dir", data.resolve("state/ingest").toString()),
        Map.entry("wirewatch.enrich.state-dir", data.resolve("state/enrich").toString()),
        Map.entry("wirewatch.alert.state-dir", data.resolve("state/alert").toString()),
        Map.entry("wirewatch.alert.data-dir", data.resolve("alert").toString()),
        // Each task opens stores of its own: one machine is served best by few.
        Map.entry("wirewatch.topics.partitions.feeds", "2"),
        Map.entry("wirewatch.topics.partitions.articles", "2"),
        Map.entry("wirewatch.topics.partitions.regions", "2"),
        Map.entry("wirewatch.topics.partitions.deliveries", "2"),
        Map.entry("wirewatch.ingest.allow-addresses", "loopback"),
        Map.entry("wirewatch.alert.allow-addresses", "loopback"));
  }

  private void runServices() {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread services =
        new Thread(
            () -> {
              Quarkus.run(
                  null,
                  (exitCode, failure) -> {
                    if (failure != null) {
                      System.err.println("wirewatch: the services stopped: " + failure);
                    }
                    StopOrder.servicesStopped();
                    stopped.countDown();
                  });
              stopped.countDown();
            },
            "services");
    services.setDaemon(false);
    services.start();
    awaitReady(stopped);
  }

  private void awaitReady(CountDownLatch stopped) {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try {
      while (!ready()) {
        if (stopped.await(200, TimeUnit.MILLISECONDS)) {
          throw new StartException(
              "the services ended before they were ready; the reason stands in " + logFile());
        }
        if (System.nanoTime() > deadline) {
          throw new StartException(
              "the services were not ready within %d s; see %s and %s"
                  .formatted(READY_WITHIN.toSeconds(), logFile(), url("/q/health")));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while starting", e);
    }
  }

  private boolean ready() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url("/q/health/ready")))
              .timeout(Duration.ofSeconds(2))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notListeningYet) {
      return false;
    }
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /** The address of a path of the installation's REST API. */
  String url(String path) {
    return "http://127.0.0.1:" + options.port + path;
  }

  /** Where Kafka listens, as host:port. */
  String kafka() {
    return broker.bootstrapServers();
  }

  /** The file everything is logged to. */
  Path logFile() {
    return options.data.toAbsolutePath().normalize().resolve("logs/wirewatch.log");
  }

  /** Blocks until the installation stops, by Ctrl-C or by itself. */
  static void awaitStop() {
    Quarkus.waitForExit();
  }
}
