package io.wirewatch.alert.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Silence;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.events.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances change the same silence at the same time, on a real broker. */
class ConcurrentChangesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path dir;

  @Test
  void ofTwoChangesOfTheSameVersionOneSucceedsAndAllInstancesAgreeWhich() throws Exception {
    try (var broker = EmbeddedBroker.start(dir, 0)) {
      Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (Admin admin = Admin.create(kafka)) {
        Topics.ensure(admin, List.copyOf(WantedView.TOPICS), TopicSettings.of(1, 1));
      }
      try (var one = new Instance(kafka);
          var two = new Instance(kafka);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int version = 1; version <= 20; version++) {
          int seen = version - 1;
          Future<Boolean> first = threads.submit(() -> one.replace(seen, "one"));
          Future<Boolean> second = threads.submit(() -> two.replace(seen, "two"));

          assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
          String winner = first.get() ? "one" : "two";
          assertThat(one.standing().comment()).isEqualTo(winner);
          assertThat(two.standing()).isEqualTo(one.standing());
        }
        try (var late = new Instance(kafka)) {
          assertThat(late.standing()).isEqualTo(one.standing());
        }
        assertThat(one.newestRecordCounts()).as("what compaction would keep").isTrue();
        assertThat(two.delete(19)).as("a deletion of an older version").isFalse();
        assertThat(two.delete(20)).isTrue();
      }
    }
  }

  private static final class Instance implements AutoCloseable {
    private final WantedView view;
    private final TopicWriter topics;
    private final WantedWriter writer;
    private final Map<String, Object> kafka;

    Instance(Map<String, Object> kafka) throws InterruptedException {
      this.kafka = kafka;
      view = new WantedView(kafka, region -> Set.of());
      topics = new TopicWriter(kafka, () -> NOW);
      writer = new WantedWriter(topics, view);
      view.start();
      assertThat(view.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    }

    boolean replace(int seen, String comment) {
      return writer.replace(WantedKind.SILENCE, "s", seen, silence(seen + 1, comment));
    }

    boolean delete(int seen) {
      return writer.replace(WantedKind.SILENCE, "s", seen, null);
    }

    Silence standing() {
      return view.get().silences().get("s");
    }

    /** Reads the topic as compaction would leave it: the newest record alone. */
    boolean newestRecordCounts() throws InterruptedException {
      List<@Nullable String> comments = new ArrayList<>();
      var tail =
          new io.wirewatch.alert.query.TopicTail(
              "newest",
              Set.of(Topic.SILENCES.topicName()),
              kafka,
              new io.wirewatch.alert.query.TopicTail.Reader() {
                @Override
                public void read(
                    org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record) {
                  comments.add(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
                }

                @Override
                public void batchRead() {}
              });
      tail.start();
      assertThat(tail.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
      tail.close();
      return String.valueOf(comments.getLast()).contains("\"" + standing().comment() + "\"");
    }

    @Override
    public void close() {
      topics.close();
      view.close();
    }
  }

  private static Silence silence(int version, String comment) {
    return new Silence(
        "s",
        version,
        List.of(),
        List.of(),
        List.of("SY"),
        null,
        NOW,
        NOW.plusSeconds(60),
        "kim",
        comment);
  }
}
