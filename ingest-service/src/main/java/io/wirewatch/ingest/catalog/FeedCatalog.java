package io.wirewatch.ingest.catalog;

import io.wirewatch.agenda.GroupPartitioner;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.ingest.address.FeedAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * All wanted feeds, read from {@code ww.feeds} by every instance, and the one way to change them.
 * So lists, OPML export and the check for doubles need no other instance, and a feed can be added
 * through any.
 */
public final class FeedCatalog implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FeedCatalog.class.getName());
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration WRITE = Duration.ofSeconds(15);

  private final String bootstrapServers;
  private final int partitions;
  private final Map<String, Versioned> feeds = new ConcurrentSkipListMap<>();
  private @Nullable KafkaConsumer<String, byte[]> consumer;
  private @Nullable KafkaProducer<String, byte[]> producer;
  private @Nullable Thread tail;
  private volatile boolean closed;

  /** A catalog of that cluster; it connects in {@link #open}. */
  public FeedCatalog(String bootstrapServers, int partitions) {
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
  }

  /** A definition, or its removal, with the offset that orders it among others of its key. */
  private record Versioned(@Nullable FeedDefinition definition, long offset) {}

  /**
   * Reads all there is, then follows in the background. A second call does nothing.
   *
   * @throws KafkaException when Kafka cannot be reached
   */
  public synchronized void open() {
    if (tail != null || closed) {
      return;
    }
    KafkaConsumer<String, byte[]> reader = reader();
    try {
      readToEnd(reader);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
    consumer = reader;
    producer = writer();
    tail = Thread.ofPlatform().daemon().name("feed-catalog").start(() -> follow(reader));
  }

  /** Whether {@link #open} has read what there was. */
  public synchronized boolean isOpen() {
    return tail != null && !closed;
  }

  /** The wanted feeds by key. */
  public List<FeedDefinition> all() {
    return feeds.values().stream()
        .map(Versioned::definition)
        .filter(definition -> definition != null)
        .toList();
  }

  /** One wanted feed. */
  public Optional<FeedDefinition> get(String key) {
    Versioned known = feeds.get(key);
    return Optional.ofNullable(known == null ? null : known.definition());
  }

  /** Whether the key was ever written, as far as compaction remembers: removed feeds count. */
  public boolean knows(String key) {
    return feeds.containsKey(key);
  }

  /**
   * Writes a definition and returns when Kafka has it.
   *
   * @throws KafkaException when it was not written
   */
  public void put(FeedDefinition definition) {
    putAll(List.of(definition));
  }

  /**
   * Writes definitions and returns when Kafka has all of them.
   *
   * @throws KafkaException when one was not written; others may have been
   */
  public void putAll(List<FeedDefinition> definitions) {
    var pending = definitions.stream().map(each -> send(each.key(), each)).toList();
    pending.forEach(this::await);
  }

  /**
   * Removes a feed.
   *
   * @throws KafkaException when it was not written
   */
  public void remove(String key) {
    await(send(key, null));
  }

  private record Pending(
      String key, @Nullable FeedDefinition definition, Future<RecordMetadata> written) {}

  private Pending send(String key, @Nullable FeedDefinition definition) {
    KafkaProducer<String, byte[]> open;
    synchronized (this) {
      open = producer;
    }
    if (open == null) {
      throw new KafkaException("Kafka has not been reached yet; try again shortly");
    }
    int partition = GroupPartitioner.partition(FeedAddress.groupOf(key), partitions);
    byte[] value = definition == null ? null : Json.bytes(definition);
    var record = new ProducerRecord<>(Topic.FEEDS.topicName(), partition, (Long) null, key, value);
    Instant now = Instant.now();
    CloudEventHeaders.write(
        record.headers(), EventType.FEED, key + "/" + now, "/wirewatch/ingest", now);
    return new Pending(key, definition, open.send(record));
  }

  private void await(Pending pending) {
    try {
      var written = pending.written().get(WRITE.toMillis(), TimeUnit.MILLISECONDS);
      accept(pending.key(), new Versioned(pending.definition(), written.offset()));
    } catch (ExecutionException e) {
      throw new KafkaException("the feed could not be written to ww.feeds", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException(
          "Kafka did not confirm the feed within " + WRITE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing the feed", e);
    }
  }

  private void accept(String key, Versioned incoming) {
    feeds.merge(key, incoming, (old, fresh) -> fresh.offset() > old.offset() ? fresh : old);
  }

  private void readToEnd(KafkaConsumer<String, byte[]> reader) {
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(p -> new TopicPartition(Topic.FEEDS.topicName(), p))
            .toList();
    reader.assign(all);
    reader.seekToBeginning(all);
    Map<TopicPartition, Long> ends = reader.endOffsets(all);
    while (all.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
      reader.poll(POLL).forEach(this::accept);
    }
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    if (key == null) {
      return;
    }
    byte[] value = record.value();
    if (value == null) {
      accept(key, new Versioned(null, record.offset()));
    } else if (Json.read(value, FeedDefinition.class)
        instanceof Decoded.Read<FeedDefinition> read) {
      accept(key, new Versioned(read.value(), record.offset()));
    }
  }

  private void follow(KafkaConsumer<String, byte[]> reader) {
    try (reader) {
      while (!closed) {
        try {
          reader.poll(POLL).forEach(this::accept);
        } catch (WakeupException closing) {
          return;
        } catch (KafkaException e) {
          LOG.log(System.Logger.Level.WARNING, "The list of feeds is not followed for now: {0}", e);
          Thread.sleep(1000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private KafkaConsumer<String, byte[]> reader() {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<String, byte[]> writer() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "compression.type",
            "zstd",
            "delivery.timeout.ms",
            14_000,
            "request.timeout.ms",
            10_000);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public void close() {
    closed = true;
    KafkaConsumer<String, byte[]> reading;
    KafkaProducer<String, byte[]> writing;
    synchronized (this) {
      reading = consumer;
      writing = producer;
    }
    if (reading != null) {
      reading.wakeup();
    }
    if (writing != null) {
      writing.close(Duration.ofSeconds(5));
    }
  }
}
