package io.wirewatch.ingest.service;

import static io.wirewatch.ingest.service.LocalIngest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.events.Article;
import io.wirewatch.events.Json;
import io.wirewatch.ingest.server.FeedServer;
import io.wirewatch.ingest.view.FeedView;
import io.wirewatch.ingest.view.FeedViews;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances share the feeds: each shows all of them, and one goes on when the other stops. */
class InstancesTest {

  private static final int FEEDS = 12;

  @TempDir Path dir;
  private LocalIngest local;
  private final List<Instance> instances = new ArrayList<>();

  /** An instance with the part of its REST interface that other instances use. */
  private record Instance(Ingest ingest, FeedViews views, HttpServer http)
      implements AutoCloseable {
    @Override
    public void close() {
      http.stop(0);
      ingest.close();
    }
  }

  @BeforeEach
  void open() {
    local = new LocalIngest(dir);
  }

  @AfterEach
  void stop() {
    instances.forEach(Instance::close);
    local.close();
  }

  private Instance start(String name) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "127.0.0.1:" + http.getAddress().getPort();
    IngestSettings plain = local.settings(name);
    StreamsSettings s = plain.streams();
    IngestSettings advertised =
        new IngestSettings(
            new StreamsSettings(
                s.applicationId(),
                s.bootstrapServers(),
                s.stateDir(),
                s.instanceId(),
                s.threads(),
                Map.of("application.server", address)),
            plain.topics(),
            plain.polls(),
            plain.http(),
            plain.tickEvery(),
            plain.maxInFlight(),
            plain.feedsFile());
    Ingest ingest = new Ingest(advertised, IngestFixture.NO_METERS);
    FeedViews views = new FeedViews(ingest, Optional.of(address));
    http.createContext(
        "/feeds",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Object answer =
                path.equals("/feeds")
                    ? views.allLocal()
                    : views.oneLocal(path.substring("/feeds/".length())).orElse(null);
            FeedServer.send(exchange, answer == null ? 404 : 200, Json.bytes(answer));
          }
        });
    http.start();
    Instance instance = new Instance(ingest, views, http);
    instances.add(instance);
    ingest.start();
    await().atMost(PATIENCE).until(() -> ingest.status().running());
    return instance;
  }

  private String path(int feed) {
    return "/wire/" + feed;
  }

  private List<String> addFeeds(Instance instance) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < FEEDS; i++) {
      local.server().feed(path(i), "a" + i);
      String url = local.server().url("127.0.2." + (i + 1), path(i));
      keys.add(IngestFixture.add(instance.ingest(), url));
    }
    return keys;
  }

  /** Whether each of them has feeds of its own. */
  private static boolean shared(Instance one, Instance two) {
    return !one.views().allLocal().isEmpty() && !two.views().allLocal().isEmpty();
  }

  private static boolean allOk(Instance instance) {
    return instance.views().all().stream().filter(v -> v.status() == FeedView.Status.OK).count()
        == FEEDS;
  }

  @Test
  void eachInstanceShowsTheFeedsOfTheOtherToo() throws IOException {
    Instance one = start("one");
    Instance two = start("two");
    List<String> keys = addFeeds(one);

    await().atMost(PATIENCE).until(() -> shared(one, two) && allOk(one) && allOk(two));

    assertThat(one.views().allLocal().size() + two.views().allLocal().size()).isEqualTo(FEEDS);
    assertThat(keys)
        .allSatisfy(
            key -> {
              FeedView seenByOne = one.views().one(key).orElseThrow();
              assertThat(seenByOne.polls()).isNotEmpty();
              assertThat(seenByOne.next()).isNotNull();
              assertThat(two.views().one(key).orElseThrow().polls()).isNotEmpty();
            });
  }

  @Test
  void aFeedWhoseInstanceCannotBeAskedShowsAsUnknown() throws IOException {
    Instance one = start("one");
    Instance two = start("two");
    addFeeds(one);
    await().atMost(PATIENCE).until(() -> shared(one, two) && allOk(one));
    int own = one.views().allLocal().size();

    two.http().stop(0);

    assertThat(one.views().all())
        .hasSize(FEEDS)
        .filteredOn(view -> view.status() == FeedView.Status.UNKNOWN)
        .hasSize(FEEDS - own)
        .allSatisfy(view -> assertThat(view.problem()).contains("ask again"));
  }

  @Test
  void oneGoesOnWithTheFeedsOfTheOtherThatStopped() throws IOException {
    Instance one = start("one");
    Instance two = start("two");
    addFeeds(one);
    await().atMost(PATIENCE).until(() -> shared(one, two) && allOk(one));

    two.close();
    instances.remove(two);
    for (int i = 0; i < FEEDS; i++) {
      local.server().feed(path(i), "a" + i, "b" + i);
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> local.articles().size() >= 2 * FEEDS);
    assertThat(one.views().allLocal()).hasSize(FEEDS);
    assertThat(local.articles())
        .extracting(Article::title)
        .doesNotHaveDuplicates()
        .hasSize(2 * FEEDS);
  }
}
