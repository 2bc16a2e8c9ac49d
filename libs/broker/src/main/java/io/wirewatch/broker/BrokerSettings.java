package io.wirewatch.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The broker's configuration: one node, loopback only, small in memory, quick to come back after a
 * kill -9.
 */
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(
      Path logs, int port, int controllerPort, Map<String, String> overrides) {
    var settings = new HashMap<String, String>();
    Stream.of(identity(logs, port, controllerPort), SINGLE_NODE, FOOTPRINT)
        .forEach(part -> part.forEach((key, value) -> settings.put(key, value.toString())));
    settings.putAll(overrides);
    return settings;
  }

  /** Where the controller listens, as {@code listeners} wants it. */
  static String controllerListener(int controllerPort) {
    return "%s://%s:%d".formatted(CONTROLLER_LISTENER, HOST, controllerPort);
  }

  private static Map<String, Object> identity(Path logs, int port, int controllerPort) {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        NODE_ID,
        "log.dirs",
        logs.toString(),
        "listeners",
        "PLAINTEXT://%s:%d,%s".formatted(HOST, port, controllerListener(controllerPort)),
        "advertised.listeners",
        "PLAINTEXT://%s:%d".formatted(HOST, port),
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "controller.quorum.voters",
        "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
  }

  private static final Map<String, Object> SINGLE_NODE =
      Map.ofEntries(
          Map.entry("offsets.topic.replication.factor", 1),
          Map.entry("offsets.topic.num.partitions", 1),
          Map.entry("transaction.state.log.replication.factor", 1),
          Map.entry("transaction.state.log.min.isr", 1),
          Map.entry("transaction.state.log.num.partitions", 1),
          Map.entry("share.coordinator.state.topic.replication.factor", 1),
          Map.entry("share.coordinator.state.topic.min.isr", 1),
          Map.entry("share.coordinator.state.topic.num.partitions", 1),
          Map.entry("default.replication.factor", 1),
          Map.entry("min.insync.replicas", 1),
          Map.entry("auto.create.topics.enable", false),
          Map.entry("group.initial.rebalance.delay.ms", 0),
          Map.entry("broker.heartbeat.interval.ms", 500),
          // Producers expire by the time of their records, not of their last write: a replay of old
          // articles would lose its sequence numbers in the middle.
          Map.entry("producer.id.expiration.check.interval.ms", Integer.MAX_VALUE),
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000),
          Map.entry("controlled.shutdown.enable", false));

  private static final Map<String, Object> FOOTPRINT =
      Map.ofEntries(
          Map.entry("log.cleaner.dedupe.buffer.size", 2 << 20),
          Map.entry("log.cleaner.io.buffer.size", 256 << 10),
          Map.entry("log.segment.bytes", 64 << 20),
          Map.entry("log.index.size.max.bytes", 1 << 20),
          Map.entry("offsets.topic.segment.bytes", 16 << 20),
          Map.entry("transaction.state.log.segment.bytes", 16 << 20),
          Map.entry("metadata.log.segment.bytes", 16 << 20),
          Map.entry("num.network.threads", 2),
          Map.entry("num.io.threads", 4),
          Map.entry("num.recovery.threads.per.data.dir", 2),
          Map.entry("background.threads", 2),
          Map.entry("message.max.bytes", 4 << 20));
}
