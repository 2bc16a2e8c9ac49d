package io.wirewatch.agenda.streams;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How one service runs Kafka Streams.
 *
 * @param applicationId consumer group and prefix of internal topics
 * @param bootstrapServers host:port, comma-separated
 * @param stateDir durable directory of the state stores; one instance each
 * @param instanceId stable name of this instance, unique in the application: a restart under it
 *     takes its tasks back at once instead of waiting for its old session to lapse
 * @param threads stream threads
 * @param overrides Kafka settings that win over ours
 */
public record StreamsSettings(
    String applicationId,
    String bootstrapServers,
    Path stateDir,
    String instanceId,
    int threads,
    Map<String, String> overrides) {

  public StreamsSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("streams.threads must be at least 1, but is " + threads);
    }
    if (instanceId.isBlank()) {
      throw new IllegalArgumentException(
          "streams.instanceId must not be blank: give each instance a name of its own that survives restarts");
    }
    overrides = Map.copyOf(overrides);
  }

  /** The instance id where none is configured: the service and the name of its host. */
  public static String instanceOnThisHost(String service) {
    return service + "-" + hostName();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A name that does not resolve, as in some containers.
      return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("local");
    }
  }
}
