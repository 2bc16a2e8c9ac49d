package io.wirewatch.ingest.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wirewatch.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker of its own for the tests of the REST interface. */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path dir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rest");
      broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
      return Map.ofEntries(
          Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
          Map.entry("quarkus.http.test-port", "0"),
          Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
          Map.entry("quarkus.log.category.\"kafka\".level", "WARN"),
          Map.entry("quarkus.log.category.\"state.change.logger\".level", "WARN"),
          Map.entry("wirewatch.ingest.state-dir", dir.resolve("state").toString()),
          Map.entry("wirewatch.ingest.instance-id", "rest-test"),
          Map.entry("wirewatch.ingest.feeds-file", "none"),
          Map.entry("wirewatch.ingest.allow-addresses", "loopback"),
          Map.entry("wirewatch.ingest.min-interval", "1s"),
          Map.entry("wirewatch.ingest.default-interval", "1s"),
          Map.entry("wirewatch.ingest.max-interval", "2s"),
          Map.entry("wirewatch.ingest.host-spacing", "10ms"),
          Map.entry("wirewatch.ingest.initial-spread", "0s"),
          Map.entry("wirewatch.ingest.tick-interval", "500ms"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    broker.close();
  }
}
