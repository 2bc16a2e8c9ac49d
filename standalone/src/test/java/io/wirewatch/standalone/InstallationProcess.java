package io.wirewatch.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * {@code wirewatch up} as a user starts it: a process of its own that can be killed and started
 * again.
 */
final class InstallationProcess implements AutoCloseable {
  private final Path data;
  private final List<String> options;
  private final int port = Ports.free();
  private final int kafkaPort = Ports.free();
  private @Nullable Process process;

  InstallationProcess(Path data, String... options) {
    this.data = data;
    this.options = List.of(options);
  }

  RestClient rest() {
    return new RestClient("http://127.0.0.1:" + port);
  }

  /** Starts the process and returns when it says ready. */
  InstallationProcess start() throws IOException {
    launch();
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> ready() || died());
    if (died()) {
      throw new IllegalStateException("the installation ended while starting:\n" + output());
    }
    return this;
  }

  /** Starts the process and returns at once. */
  void launch() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dwirewatch.ingest.min-interval=1s",
                "-Dwirewatch.ingest.default-interval=1s",
                "-Dwirewatch.ingest.host-spacing=50ms",
                "-Dwirewatch.ingest.tick-interval=500ms",
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--kafka-port",
                Integer.toString(kafkaPort)));
    command.addAll(options);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()))
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

  String output() throws IOException {
    Path console = data.resolve("console.log");
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
        throw new IllegalStateException("the installation did not stop within 60 s of SIGTERM");
      }
    }
  }

  /** What a path answers, as text. */
  String text(String path) throws IOException {
    return new String(
        URI.create("http://127.0.0.1:" + port + path).toURL().openStream().readAllBytes(),
        StandardCharsets.UTF_8);
  }

  /** Every committed record of a topic at this moment. */
  List<ConsumerRecord<String, String>> records(String topic) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + kafkaPort);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    kill();
  }
}
