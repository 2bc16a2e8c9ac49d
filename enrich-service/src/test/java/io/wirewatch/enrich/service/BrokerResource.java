package io.wirewatch.enrich.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wirewatch.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker and a state directory for the service under test. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      var dir = Files.createTempDirectory("enrich-test");
      broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
      return Map.of(
          "kafka.bootstrap.servers",
          broker.bootstrapServers(),
          "wirewatch.enrich.state-dir",
          dir.resolve("state").toString(),
          "wirewatch.topics.partitions.articles",
          "1",
          "wirewatch.topics.partitions.regions",
          "1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
    }
  }
}
