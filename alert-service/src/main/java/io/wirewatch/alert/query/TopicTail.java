package io.wirewatch.alert.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads some topics from their beginning and goes on reading: the source of views that every
 * instance keeps whole. One thread, no consumer group.
 */
public final class TopicTail implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(TopicTail.class.getName());
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** Takes what was read, on the reading thread. */
  public interface Reader {
    /** A record, in the order of its partition; a null value is a tombstone. */
    void read(ConsumerRecord<String, byte @Nullable []> record);

    /** All records at hand were read. */
    void batchRead();
  }

  private final String name;
  private final Set<String> topics;
  private final Map<String, Object> config;
  private final Reader reader;
  private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile boolean caughtUp;
  private volatile boolean closed;
  private volatile @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> following;

  /**
   * Creates a tail.
   *
   * @param config Kafka client settings, bootstrap.servers at least
   */
  public TopicTail(String name, Set<String> topics, Map<String, Object> config, Reader reader) {
    this.name = name;
    this.topics = Set.copyOf(topics);
    this.config = new HashMap<>(config);
    this.config.put("isolation.level", "read_committed");
    this.config.put("auto.offset.reset", "earliest");
    this.config.put("enable.auto.commit", false);
    this.config.put("allow.auto.create.topics", false);
    this.reader = reader;
  }

  /** Begins to read, once the topics exist. */
  public void start() {
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  /** Whether everything that existed when reading began was read. */
  public boolean caughtUp() {
    return caughtUp;
  }

  /**
   * Waits until everything up to and including a record was read.
   *
   * @return false when that took longer than {@code timeout}
   */
  public boolean await(TopicPartition partition, long offset, Duration timeout)
      throws InterruptedException {
    return await(() -> positions.getOrDefault(partition, 0L) > offset, timeout);
  }

  /** Waits until {@link #caughtUp()}. */
  public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
    return await(() -> caughtUp, timeout);
  }

  private boolean await(java.util.function.BooleanSupplier condition, Duration timeout)
      throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = moved.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try (var consumer =
          new KafkaConsumer<String, byte[]>(
              config, new StringDeserializer(), new ByteArrayDeserializer())) {
        following = consumer;
        follow(consumer);
      } catch (WakeupException | InterruptException closing) {
        return;
      } catch (KafkaException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            name + ": Kafka does not answer, trying again: " + e.getMessage());
        pause();
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    // Resumed after a failure: what was read before is not read again.
    positions.forEach(consumer::seek);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    while (!closed) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      records.forEach(reader::read);
      if (!records.isEmpty() || !caughtUp) {
        reader.batchRead();
      }
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      announce(
          () -> {
            partitions.forEach(p -> positions.put(p, consumer.position(p)));
            caughtUp |= ends.isEmpty();
          });
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      for (PartitionInfo info : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, info.partition()));
      }
    }
    return partitions;
  }

  private void announce(Runnable change) {
    lock.lock();
    try {
      change.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    try {
      for (int i = 0; i < RETRY.toMillis() / 100 && !closed; i++) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    Thread running = thread;
    KafkaConsumer<String, byte[]> consumer = following;
    if (consumer != null) {
      consumer.wakeup();
    }
    if (running != null) {
      try {
        running.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
