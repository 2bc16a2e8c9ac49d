package io.wirewatch.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A built application as a user starts it: a process that can be killed and started again. */
class ApplicationProcess implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path console;
  private final int port;
  private final List<String> command = new ArrayList<>();
  private @Nullable Process process;

  /**
   * @param app the folder of {@code quarkus-run.jar}
   * @param console the file that what it prints is appended to
   * @param port where it serves REST, on loopback
   * @param settings options of the JVM
   * @param arguments the application's own
   */
  ApplicationProcess(
      Path app, Path console, int port, List<String> settings, List<String> arguments) {
    this.console = console;
    this.port = port;
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dwirewatch.ingest.min-interval=1s",
            "-Dwirewatch.ingest.default-interval=1s",
            "-Dwirewatch.ingest.host-spacing=50ms",
            "-Dwirewatch.ingest.tick-interval=500ms"));
    command.addAll(settings);
    command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toAbsolutePath().toString()));
    command.addAll(arguments);
  }

  int port() {
    return port;
  }

  RestClient rest() {
    return new RestClient("http://127.0.0.1:" + port);
  }

  /** Starts the process and returns when it says ready. */
  void start() throws IOException {
    launch();
    awaitReady();
  }

  /** Returns when a process that was launched says ready. */
  void awaitReady() throws IOException {
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> ready() || died());
    if (died()) {
      throw new IllegalStateException("the application ended while starting:\n" + output());
    }
  }

  /** Starts the process and returns at once. */
  void launch() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
            .start();
  }

  private boolean ready() {
    try {
      rest().get("/q/health/ready");
      return true;
    } catch (StartException notYet) {
      return false;
    }
  }

  private boolean died() {
    return process != null && !process.isAlive();
  }

  /** What it printed so far. */
  String output() throws IOException {
    return Files.exists(console) ? Files.readString(console) : "";
  }

  /** As {@code kill -9}. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** As Ctrl-C. */
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
        throw new IllegalStateException("the application did not stop within 60 s of SIGTERM");
      }
    }
  }

  /**
   * The exit status of a process that ends by itself.
   *
   * @throws IllegalStateException when it was not launched or runs on
   */
  int awaitEnd(Duration within) throws InterruptedException {
    if (process == null || !process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the application did not end within " + within);
    }
    return process.exitValue();
  }

  /** What a path answers, whatever the status, as text. */
  String text(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    kill();
  }
}
