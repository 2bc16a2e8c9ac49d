package io.wirewatch.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that {@code up} and {@code demo} share. */
final class InstallationOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where topics and state are kept (default: ${DEFAULT-VALUE})")
  Path data = Path.of("wirewatch-data");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "HTTP port on loopback (default: ${DEFAULT-VALUE})")
  int port = 8080;

  @Option(
      names = "--kafka-port",
      paramLabel = "N",
      description = "Kafka port on loopback (default: ${DEFAULT-VALUE})")
  int kafkaPort = 9092;

  @Option(
      names = "--tick",
      paramLabel = "DURATION",
      description = "how often the clock of the archive ticks, as ISO 8601 or like 250ms")
  @Nullable String tick;
}
