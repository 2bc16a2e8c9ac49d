package io.wirewatch.standalone;

import io.wirewatch.broker.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** {@code wirewatch up} as a user starts it. */
final class InstallationProcess extends ApplicationProcess {
  private final int kafkaPort;

  InstallationProcess(Path data, String... options) {
    this(data, Ports.free(), Ports.free(), List.of(options));
  }

  private InstallationProcess(Path data, int port, int kafkaPort, List<String> options) {
    super(
        Path.of("target/quarkus-app"),
        data.resolve("console.log"),
        port,
        List.of(),
        arguments(data, port, kafkaPort, options));
    this.kafkaPort = kafkaPort;
  }

  private static List<String> arguments(Path data, int port, int kafkaPort, List<String> options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--kafka-port",
                Integer.toString(kafkaPort)));
    arguments.addAll(options);
    return arguments;
  }

  /** Every committed record of a topic at this moment. */
  List<ConsumerRecord<String, String>> records(String topic) {
    return TopicReader.records("127.0.0.1:" + kafkaPort, topic);
  }
}
