package io.wirewatch.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM, reachable on loopback only. Its topics lie under the given
 * directory and survive a restart, also after kill -9, on the same or another port.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final DataDirectory directory;
  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(DataDirectory directory, KafkaRaftServer server, int port) {
    this.directory = directory;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it serves.
   *
   * @param dataDir created when missing; held by a lock until {@link #close()}
   * @param port the client port on 127.0.0.1, or 0 for any free one
   * @throws BrokerStartException when the port is taken, the directory is locked or unusable, or
   *     the disk is full
   */
  public static EmbeddedBroker start(Path dataDir, int port) {
    return start(dataDir, port, Map.of());
  }

  /** As {@link #start(Path, int)}, with Kafka broker settings that override ours. */
  public static EmbeddedBroker start(Path dataDir, int port, Map<String, String> overrides) {
    if (port != 0) {
      Ports.requireFree(port);
    }
    var dir = dataDir.toAbsolutePath().normalize();
    var directory = DataDirectory.open(dir, BrokerSettings.NODE_ID);
    try {
      int clientPort = port == 0 ? Ports.free() : port;
      int controllerPort = Ports.free();
      var settings = BrokerSettings.of(directory.logs(), clientPort, controllerPort, overrides);
      explainHalts(dir);
      if (directory.usedBefore()) {
        FormerSession.end(settings, controllerPort);
      }
      return new EmbeddedBroker(directory, serve(settings), clientPort);
    } catch (BrokerStartException e) {
      directory.close();
      throw e;
    } catch (RuntimeException e) {
      directory.close();
      throw new BrokerStartException(
          "The embedded Kafka broker in %s did not start: %s. Look at the log above; if the directory is damaged, move it away and start again."
              .formatted(dir, e.getMessage()),
          e);
    }
  }

  private static KafkaRaftServer serve(Map<String, String> settings) {
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /**
   * Kafka halts the JVM when it can no longer write (disk full, directory gone); this says why on
   * the way out.
   */
  private static void explainHalts(Path dir) {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.printf(
              "The embedded Kafka broker stopped because it can no longer write to %s (disk full or directory removed?)%s.%n"
                  + "Free some space and start again: everything that was committed is kept.%n",
              dir, message == null ? "" : ": " + message);
          Runtime.getRuntime().halt(status);
          throw new IllegalStateException("halted");
        });
  }

  /** For {@code bootstrap.servers}, for example {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return BrokerSettings.HOST + ":" + port;
  }

  /** The client port, chosen when 0 was asked for. */
  public int port() {
    return port;
  }

  /** Flushes and stops the broker and frees the directory. A second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        server.shutdown();
        server.awaitShutdown();
      } finally {
        directory.close();
      }
    }
  }
}
