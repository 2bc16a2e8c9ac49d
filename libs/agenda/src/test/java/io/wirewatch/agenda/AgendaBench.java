package io.wirewatch.agenda;

import io.wirewatch.events.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** An agenda without Kafka, whose clock and I/O the test moves. */
final class AgendaBench implements AutoCloseable {

  private static final String MOVE = "move";
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  final TestWork work;
  final Queue<Runnable> io = new ArrayDeque<>();
  final AgendaMetrics metrics = new AgendaMetrics();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> in;
  private final TestOutputTopic<String, byte[]> out;
  private final TestOutputTopic<String, byte[]> deadLetters;
  private Instant now;

  AgendaBench(Path stateDir, TestWork work, Instant start, Duration tickEvery, int maxInFlight) {
    this.work = work;
    this.now = start;
    InstantSource clock = () -> now;
    var agenda =
        new Agenda<>(
            TestWork.settings(clock, tickEvery),
            () -> work,
            IoPool.on(maxInFlight, io::add),
            metrics);
    driver = new TopologyTestDriver(topology(new Movable(agenda)), config(stateDir), start);
    in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
    out = driver.createOutputTopic("out", new StringDeserializer(), new ByteArrayDeserializer());
    deadLetters =
        driver.createOutputTopic("dead", new StringDeserializer(), new ByteArrayDeserializer());
  }

  static AgendaBench start(Path stateDir) {
    return new AgendaBench(stateDir, new TestWork(), START, Duration.ZERO, 100);
  }

  private static final class Movable implements ProcessorSupplier<String, byte[], String, byte[]> {
    private final Agenda<?, ?> agenda;

    Movable(Agenda<?, ?> agenda) {
      this.agenda = agenda;
    }

    @Override
    public Processor<String, byte[], String, byte[]> get() {
      var processor = agenda.get();
      return new Processor<>() {
        private @Nullable ProcessorContext<String, byte[]> context;

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
          this.context = context;
          processor.init(context);
        }

        @Override
        public void process(Record<String, byte[]> record) {
          if (record.key().equals(MOVE)) {
            processor.close();
            processor.init(Objects.requireNonNull(context));
          } else {
            processor.process(record);
          }
        }

        @Override
        public void close() {
          processor.close();
        }
      };
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return agenda.stores();
    }
  }

  /** What Kafka Streams does to a task in a rebalance: memory is lost, stores are kept. */
  void suspendAndResume() {
    in.pipeInput(MOVE, new byte[0]);
  }

  static Topology topology(ProcessorSupplier<String, byte[], String, byte[]> agenda) {
    return new Topology()
        .addSource("commands", new StringDeserializer(), new ByteArrayDeserializer(), "in")
        .addProcessor("agenda", agenda, "commands")
        .addSink("out", "out", new StringSerializer(), new ByteArraySerializer(), "agenda")
        .addSink(
            "dead-letters", "dead", new StringSerializer(), new ByteArraySerializer(), "agenda");
  }

  private static Properties config(Path stateDir) {
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    return config;
  }

  void command(String key, TestItem item) {
    in.pipeInput(key, Json.bytes(item));
  }

  void command(String key, String text) {
    in.pipeInput(key, text.getBytes(StandardCharsets.UTF_8));
  }

  void tombstone(String key) {
    in.pipeInput(key, null);
  }

  /** Moves the clock; punctuations fire on the way, as often as their interval says. */
  void advance(Duration by) {
    var end = now.plus(by);
    while (now.isBefore(end)) {
      var step = Duration.ofMillis(25);
      now = now.plus(step);
      driver.advanceWallClockTime(step);
    }
  }

  /** Sets the wall clock back or forth without a punctuation, as an operator might. */
  void setClock(Instant to) {
    now = to;
  }

  /** Runs the I/O started so far and what follows from it at this instant. */
  void finishIo() {
    while (!io.isEmpty()) {
      runIo();
      punctuate();
    }
  }

  void runIo() {
    for (var next = io.poll(); next != null; next = io.poll()) {
      next.run();
    }
  }

  void punctuate() {
    advance(Duration.ofMillis(25));
  }

  List<String> lines() {
    return out.readValuesToList().stream().map(v -> new String(v, StandardCharsets.UTF_8)).toList();
  }

  List<io.wirewatch.events.DeadLetter> deadLetters() {
    return deadLetters.readValuesToList().stream()
        .map(v -> Json.read(v, io.wirewatch.events.DeadLetter.class))
        .map(d -> ((io.wirewatch.events.Decoded.Read<io.wirewatch.events.DeadLetter>) d).value())
        .toList();
  }

  KeyValueStore<String, byte[]> items() {
    return driver.getKeyValueStore("test-items");
  }

  KeyValueStore<String, String> seen() {
    return driver.getKeyValueStore("seen");
  }

  long entriesInDueIndex() {
    long count = 0;
    try (var all = driver.getKeyValueStore("test-due").all()) {
      for (; all.hasNext(); all.next()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    driver.close();
  }
}
