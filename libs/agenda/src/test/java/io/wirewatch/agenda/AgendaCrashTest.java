package io.wirewatch.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real broker, a process of its own, and kill -9. More kills: {@code -Dwirewatch.crash.kills=30};
 * another course: {@code -Dwirewatch.crash.seed=7}.
 */
class AgendaCrashTest {

  private static final int KILLS = Integer.getInteger("wirewatch.crash.kills", 5);
  private static final int ITEMS = Math.max(300, KILLS * 60);
  private static final int GROUPS = 12;

  /**
   * A kill forgets what was in flight and what ended within one punctuation (25 ms) and one commit
   * interval (100 ms), in each slot where a lane keeps it busy.
   */
  private static final int REPEATS_PER_KILL =
      (1 + 125 / CrashWork.IO_MILLIS) * CrashChild.MAX_IN_FLIGHT;

  @TempDir Path dir;

  @Test
  void losesAndDoublesNoOutputWhenKilledAndRepeatsFewIo() throws Exception {
    try (var broker = EmbeddedBroker.start(dir.resolve("broker"), 0)) {
      prepare(broker);
      var random = new Random(Long.getLong("wirewatch.crash.seed", 1));
      int step = 2 * ITEMS * CrashWork.ROUNDS / (KILLS + 1);
      for (int kill = 0; kill < KILLS; kill++) {
        long until = world().size() + step / 2 + random.nextInt(step / 2);
        var child = startChild(broker, "one");
        try {
          await().atMost(Duration.ofSeconds(90)).until(() -> world().size() >= until);
        } finally {
          child.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
      }
      var outputs = finish(broker);
      assertThat(outputs).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected());
      long starts = world().stream().filter(line -> line.startsWith("start")).count();
      System.out.printf(
          "%d kills, %d outputs, %d repeated%n", KILLS, outputs.size(), starts - outputs.size());
      assertThat(starts - outputs.size()).isBetween(0L, (long) KILLS * REPEATS_PER_KILL);
      assertThat(worstConcurrency()).isLessThanOrEqualTo(CrashWork.CONCURRENCY);
    }
  }

  @Test
  void goesOnAfterTheBrokerRestarted() throws Exception {
    var broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
    Process child = null;
    try {
      prepare(broker);
      child = startChild(broker, "one");
      await().atMost(Duration.ofSeconds(90)).until(() -> world().size() > ITEMS);
      broker.close();
      broker = EmbeddedBroker.start(dir.resolve("broker"), broker.port());
      var outputs = awaitOutputs(broker);
      assertThat(outputs).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected());
    } finally {
      if (child != null) {
        child.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      }
      broker.close();
    }
  }

  @Test
  void anotherInstanceTakesOverWhatAKilledOneHad() throws Exception {
    try (var broker = EmbeddedBroker.start(dir.resolve("broker"), 0)) {
      createTopics(broker);
      var first = startChild(broker, "one");
      var second = startChild(broker, "two");
      try {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> lines("one").contains("running") && lines("two").contains("running"));
        writeItems(broker);
        await().atMost(Duration.ofSeconds(90)).until(() -> lines("two").size() > ITEMS / 4);
        second.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(awaitOutputs(broker))
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(expected());
      } finally {
        second.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      }
    }
  }

  private List<String> finish(EmbeddedBroker broker) throws Exception {
    var child = startChild(broker, "one");
    try {
      return awaitOutputs(broker);
    } finally {
      child.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> expected() {
    return IntStream.range(0, ITEMS)
        .boxed()
        .flatMap(i -> IntStream.rangeClosed(1, CrashWork.ROUNDS).mapToObj(n -> "k" + i + " " + n))
        .toList();
  }

  /**
   * Reads all committed outputs; waits a little longer than needed, so that a doubled one would
   * show.
   */
  private static List<String> awaitOutputs(EmbeddedBroker broker) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    var outputs = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          IntStream.range(0, CrashChild.PARTITIONS)
              .mapToObj(p -> new TopicPartition("out", p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(Duration.ofSeconds(120))
          .until(
              () -> {
                var polled = consumer.poll(Duration.ofMillis(300));
                polled.forEach(record -> outputs.add(record.value()));
                return polled.isEmpty() && outputs.size() >= ITEMS * CrashWork.ROUNDS;
              });
    }
    return outputs;
  }

  /**
   * The most I/O of one group that ran at once, by what the world saw; a kill ends all that ran.
   */
  private int worstConcurrency() {
    var running = new HashMap<String, Integer>();
    int worst = 0;
    for (var line : world()) {
      var words = line.split(" ");
      switch (words[0]) {
        case "start" -> worst = Math.max(worst, running.merge(words[2], 1, Integer::sum));
        case "end" -> running.merge(words[2], -1, Integer::sum);
        case "process" -> running.clear();
        default -> {}
      }
    }
    return worst;
  }

  private List<String> world() {
    return lines("one");
  }

  private List<String> lines(String instance) {
    try {
      var file = dir.resolve("world-" + instance);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process startChild(EmbeddedBroker broker, String instance) throws IOException {
    Files.writeString(
        dir.resolve("world-" + instance),
        "process\n",
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrashChild.class.getName(),
            broker.bootstrapServers(),
            dir.toString(),
            instance)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve("child.log").toFile()))
        .start();
  }

  private static void prepare(EmbeddedBroker broker) throws Exception {
    createTopics(broker);
    writeItems(broker);
  }

  private static void createTopics(EmbeddedBroker broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("in", CrashChild.PARTITIONS, (short) 1),
                  new NewTopic("out", CrashChild.PARTITIONS, (short) 1),
                  new NewTopic("dead", 1, (short) 1),
                  new NewTopic("ww.dead-letters", 1, (short) 1)))
          .all()
          .get();
    }
  }

  private static void writeItems(EmbeddedBroker broker) {
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < ITEMS; i++) {
        var item = new TestItem("group" + i % GROUPS, 0, "");
        int partition = GroupPartitioner.partition(item.group(), CrashChild.PARTITIONS);
        producer.send(new ProducerRecord<>("in", partition, "k" + i, Json.bytes(item)));
      }
    }
  }
}
