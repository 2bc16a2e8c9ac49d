package io.wirewatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path dir;

  @Test
  void keepsCommittedRecordsOverARestartOnTheSamePort() throws Exception {
    int port;
    try (var broker = EmbeddedBroker.start(dir, 0)) {
      port = broker.port();
      createTopic(broker);
      writeInTransaction(broker, "kept");
    }
    try (var broker = EmbeddedBroker.start(dir, port)) {
      writeInTransaction(broker, "added");
      assertThat(read(broker, 2)).containsExactly("kept", "added");
    }
  }

  @Test
  void keepsCommittedRecordsOverAKillMinus9() throws Exception {
    int port = Ports.free();
    var child = startChild(port, "wait");
    try {
      assertThat(child.inputReader().readLine()).isEqualTo("written");
    } finally {
      child.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    try (var broker = EmbeddedBroker.start(dir, port)) {
      assertThat(read(broker, 1)).containsExactly("from the child");
    }
  }

  @Test
  void finishesATransactionWhoseBrokerDiedRightAfterItsCommit() throws Exception {
    int port = Ports.free();
    var child = startChild(port, "die");
    assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
    try (var broker = EmbeddedBroker.start(dir, port)) {
      assertThat(read(broker, 1)).containsExactly("from the child");
    }
  }

  @Test
  void saysThatADirectoryIsInUse() {
    try (var broker = EmbeddedBroker.start(dir, 0)) {
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
      assertThatThrownBy(() -> EmbeddedBroker.start(dir, 0))
          .isInstanceOf(BrokerStartException.class)
          .hasMessage(
              "The data directory %s is in use by another run (process %d). Stop that run, or choose another directory.",
              dir, ProcessHandle.current().pid());
    }
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(dir, taken.getLocalPort()))
          .isInstanceOf(BrokerStartException.class)
          .hasMessage(
              "Port %d on 127.0.0.1 is taken by another program. Stop that program, or name another port.",
              taken.getLocalPort());
    }
  }

  @Test
  void saysThatTheDiskIsFull() {
    assertThatThrownBy(() -> DataDirectory.requireFreeSpace(dir, 5 << 20))
        .isInstanceOf(BrokerStartException.class)
        .hasMessage(
            "The disk of %s is full: 5 MiB free, at least 256 MiB are needed. Free some space or choose another data directory.",
            dir);
  }

  @Test
  void saysThatTheDirectoryIsAFile() throws IOException {
    var file = Files.writeString(dir.resolve("file"), "x");
    assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
        .isInstanceOf(BrokerStartException.class)
        .hasMessageStartingWith("The data directory %s cannot be used: ", file);
  }

  private Process startChild(int port, String then) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            dir.toString(),
            Integer.toString(port),
            then)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Runs in a JVM of its own, which the test kills, or which dies before markers are written. */
  static final class Child {
    public static void main(String[] args) throws Exception {
      var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
      createTopic(broker);
      writeInTransaction(
          broker,
          "from the child",
          () -> {
            if (args[2].equals("die")) {
              Runtime.getRuntime().halt(137);
            }
          });
      System.out.println("written");
      Thread.currentThread().join();
    }
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
    }
  }

  private static void writeInTransaction(EmbeddedBroker broker, String value) {
    writeInTransaction(broker, value, () -> {});
  }

  private static void writeInTransaction(
      EmbeddedBroker broker, String value, Runnable whenCommitted) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("t", "key", value));
      producer.commitTransaction();
      whenCommitted.run();
    }
  }

  /** Waits 20 s at most. */
  private static List<String> read(EmbeddedBroker broker, int count) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      var partition = List.of(new TopicPartition("t", 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      var values = new ArrayList<String>();
      for (int polls = 0; polls < 100 && values.size() < count; polls++) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
