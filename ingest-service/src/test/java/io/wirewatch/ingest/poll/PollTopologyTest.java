package io.wirewatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.agenda.AgendaMetrics;
import io.wirewatch.agenda.IoPool;
import io.wirewatch.events.Article;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.ingest.document.Articles;
import io.wirewatch.ingest.document.ParsedDocuments;
import io.wirewatch.ingest.feed.Intake;
import io.wirewatch.ingest.feed.PollResult;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.schedule.PollPolicy;
import io.wirewatch.ingest.server.FeedServer;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.NameLookup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream of ingest without a broker and with a clock of its own; requests are real. */
class PollTopologyTest {

  private static final Duration PUNCTUATION = Duration.ofMillis(25);

  @TempDir Path dir;
  private final FeedServer server = new FeedServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchLimits.DEFAULT,
          AddressPolicy.publicAnd(List.of("loopback")),
          ClientSettings.of("Wirewatch/test (+https://wirewatch.example)"),
          NameLookup.system(),
          new Fetcher.Politeness(uri -> uri.toString(), Duration.ZERO));
  private final AgendaMetrics metrics = new AgendaMetrics();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> feeds;
  private TestOutputTopic<String, byte[]> articles;

  @BeforeEach
  void start() {
    var settings =
        new PollSettings(
            new PollPolicy(
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                0,
                Duration.ofDays(1),
                Duration.ofDays(7)),
            Duration.ZERO,
            Duration.ZERO,
            50,
            Duration.ofSeconds(10));
    var tools =
        new PollTopology.Tools(
            settings,
            new PollPerformer(fetcher, new ParsedDocuments()),
            SILENT,
            new Articles(new HostGroups()));
    var topology =
        PollTopology.of(
            PollTopology.agenda(1, Duration.ZERO, () -> now),
            tools,
            IoPool.on(8, Runnable::run),
            metrics);
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, dir.toString());
    driver = new TopologyTestDriver(topology, config, now);
    feeds =
        driver.createInputTopic(
            Topic.FEEDS.topicName(), new StringSerializer(), new ByteArraySerializer());
    articles =
        driver.createOutputTopic(
            Topic.ARTICLES.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
    fetcher.close();
    server.close();
  }

  private void want(String path) {
    var definition =
        new FeedDefinition(
            "g~1", server.url(path), null, null, List.of(), 1, false, null, Instant.EPOCH);
    feeds.pipeInput("g~1", Json.bytes(definition));
    settle();
  }

  private void remove() {
    feeds.pipeInput("g~1", null);
    settle();
  }

  private void advance(Duration by) {
    now = now.plus(by);
    driver.advanceWallClockTime(by);
    settle();
  }

  /** One punctuation begins what is due, the next applies what came of it. */
  private void settle() {
    for (int i = 0; i < 3; i++) {
      now = now.plus(PUNCTUATION);
      driver.advanceWallClockTime(PUNCTUATION);
    }
  }

  private List<String> published() {
    List<String> titles = new ArrayList<>();
    articles
        .readValuesToList()
        .forEach(
            value -> {
              if (Json.read(value, Article.class) instanceof Decoded.Read<Article> read) {
                titles.add(read.value().title());
              }
            });
    return titles;
  }

  @Test
  void publishesOfAFeedThatIsAddedAgainOnlyWhatIsNew() {
    server.feed("/wire", "a", "b");
    want("/wire");
    assertThat(published()).containsExactlyInAnyOrder("Report a", "Report b");
    remove();
    server.feed("/wire", "a", "b", "c");
    int asked = server.log("/wire").size();
    advance(Duration.ofDays(3));
    assertThat(server.log("/wire")).hasSize(asked);

    want("/wire");

    assertThat(published()).containsExactly("Report c");
  }

  @Test
  void forgetsARemovedFeedAfterSixtyDaysWithoutAskingIt() {
    server.feed("/wire", "a", "b");
    want("/wire");
    remove();
    int asked = server.log("/wire").size();

    advance(Duration.ofDays(61));

    assertThat(server.log("/wire")).hasSize(asked);
    assertThat(driver.getKeyValueStore("polls-items").get("g~1")).isNull();
    try (var seen = driver.getKeyValueStore(SeenTable.SPEC.name()).all()) {
      assertThat(seen.hasNext()).isFalse();
    }
  }

  @Test
  void publishesTheItemsOfAJsonFeedWhateverItsContentType() {
    serve(
        "text/html",
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
          {"id": "1", "url": "http://news.example.org/1", "title": "Truce holds",
           "content_html": "<p>All quiet.</p>", "date_published": "2026-03-01T11:00:00Z"},
          {"id": "2", "content_text": "Shelling near the crossing"}]}""");

    want("/wire");

    assertThat(published()).hasSize(2).contains("Truce holds");
  }

  @Test
  void publishesTheArticlesOfANewsSitemap() {
    serve(
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>http://news.example.org/1</loc><n:news><n:title>Border closed</n:title>
          <n:publication_date>2026-03-01T11:00:00Z</n:publication_date></n:news></url>
        </urlset>""");

    want("/wire");

    assertThat(published()).containsExactly("Border closed");
  }

  private void serve(String contentType, String body) {
    server.serve(
        "/wire",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", contentType);
          return FeedServer.send(exchange, 200, body);
        });
  }

  private static final PollMeters SILENT =
      new PollMeters() {
        @Override
        public void polled(PollResult result, Intake intake) {}

        @Override
        public void published(Article article) {}

        @Override
        public void covered(int task, List<FeedCoverage> groups, List<TheatreCoverage> theatres) {}
      };
}
