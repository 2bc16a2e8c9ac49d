package io.wirewatch.ingest.service;

import static org.awaitility.Awaitility.await;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Article;
import io.wirewatch.ingest.server.FeedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What ingest lives between: a server of feeds and a broker, both on loopback. */
final class LocalIngest implements AutoCloseable {

  /** Generous: a loaded machine is no failure. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final FeedServer server = new FeedServer();
  private final EmbeddedBroker broker;
  private final Path dir;

  LocalIngest(Path dir) {
    this.dir = dir;
    this.broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
  }

  FeedServer server() {
    return server;
  }

  /** The settings of an instance, whose state is kept for its next start. */
  IngestSettings settings(String instance) {
    return IngestFixture.settings(broker.bootstrapServers(), dir.resolve("state"), instance);
  }

  /** Starts an instance and returns when it runs. */
  Ingest start(String instance) {
    Ingest ingest = new Ingest(settings(instance), IngestFixture.NO_METERS);
    ingest.start();
    await().atMost(PATIENCE).until(() -> ingest.status().running());
    return ingest;
  }

  /** The broker's address. */
  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Every article published so far. */
  List<Article> articles() {
    return IngestFixture.articles(broker.bootstrapServers());
  }

  @Override
  public void close() {
    server.close();
    broker.close();
  }
}
