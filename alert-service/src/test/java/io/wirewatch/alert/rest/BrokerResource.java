package io.wirewatch.alert.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wirewatch.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real broker for the application under test. */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path data = Files.createTempDirectory("alert-rest");
      broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
      return Map.of(
          "kafka.bootstrap.servers", broker.bootstrapServers(),
          "quarkus.http.host", "127.0.0.1",
          "quarkus.http.test-port", "0",
          "wirewatch.topics.partitions.regions", "1",
          "wirewatch.topics.partitions.deliveries", "2",
          "wirewatch.alert.instance-id", "rest-test",
          "wirewatch.alert.state-dir", data.resolve("state").toString(),
          "wirewatch.alert.data-dir", data.resolve("alert").toString(),
          "wirewatch.alert.allow-addresses", "loopback");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    broker.close();
  }
}
