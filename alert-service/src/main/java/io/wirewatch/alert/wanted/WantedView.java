package io.wirewatch.alert.wanted;

import io.wirewatch.alert.query.TopicTail;
import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EndpointHealth;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.CloudEventHeaders;
import io.wirewatch.events.kafka.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted now, followed from the compacted topics. A record that cannot be read is logged
 * and passed over.
 *
 * <p>A change made through REST names the version it replaces ({@link #REPLACES}). It counts only
 * if that version stands when the record is read; since all instances read the same records in the
 * same order, they agree on which of two concurrent changes counts, and so does the one that made
 * it.
 */
public final class WantedView implements Supplier<Wanted>, TopicTail.Reader, AutoCloseable {

  /** Topics whose whole content is kept here. */
  public static final Set<Topic> TOPICS =
      Set.of(Topic.SUBSCRIPTIONS, Topic.ENDPOINTS, Topic.SILENCES);

  /** Health of an endpoint travels beside its definition, under its id with this before it. */
  public static final String HEALTH = "health|";

  /** An acknowledgement travels beside the silences, under the alert's id with this before it. */
  public static final String ACKNOWLEDGEMENT = "ack|";

  /** Header of a change: the version it replaces, 0 for none. Without it a record counts always. */
  static final String REPLACES = "ww_replaces";

  private static final int REFUSED_KEPT = 1_000;
  private static final System.Logger LOG = System.getLogger(WantedView.class.getName());

  private final Wanted.Tables tables = new Wanted.Tables();
  private final Function<String, ? extends Set<String>> ancestors;
  private final TopicTail tail;
  private final Set<String> refused =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REFUSED_KEPT;
                }
              }));
  private volatile Wanted now = Wanted.nothing();

  /**
   * Creates a view.
   *
   * @param config Kafka client settings
   * @param ancestors ids of the regions above a region
   */
  public WantedView(Map<String, Object> config, Function<String, ? extends Set<String>> ancestors) {
    this.ancestors = ancestors;
    this.tail =
        new TopicTail(
            "alert-wanted",
            Set.of(
                Topic.SUBSCRIPTIONS.topicName(),
                Topic.ENDPOINTS.topicName(),
                Topic.SILENCES.topicName()),
            config,
            this);
  }

  /** Begins to follow; the topics must exist. */
  public void start() {
    tail.start();
  }

  @Override
  public Wanted get() {
    return now;
  }

  /** Whether everything wanted so far is known. */
  public boolean caughtUp() {
    return tail.caughtUp();
  }

  /** Waits until everything wanted so far is known. */
  public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
    return tail.awaitCaughtUp(timeout);
  }

  /** Waits until a record written by this instance is part of the view. */
  public boolean await(TopicPartition partition, long offset, Duration timeout)
      throws InterruptedException {
    return tail.await(partition, offset, timeout);
  }

  /** Whether a record that was read did not count, because what it replaces did not stand. */
  boolean refused(TopicPartition partition, long offset) {
    return refused.contains(partition + "@" + offset);
  }

  @Override
  public void batchRead() {
    now = Wanted.of(tables, ancestors);
  }

  @Override
  public void read(ConsumerRecord<String, byte @Nullable []> record) {
    if (record.key() == null) {
      return;
    }
    byte[] value = record.value();
    if (!counts(record)) {
      refused.add(new TopicPartition(record.topic(), record.partition()) + "@" + record.offset());
      return;
    }
    if (value == null) {
      forget(record.topic(), record.key());
      return;
    }
    EventType type = CloudEventHeaders.type(record.headers()).orElseGet(() -> typeOf(record));
    switch (type) {
      case SUBSCRIPTION ->
          put(record, value, Subscription.class, tables.subscriptions, record.key());
      case ENDPOINT -> put(record, value, Endpoint.class, tables.endpoints, record.key());
      case ENDPOINT_HEALTH ->
          put(
              record,
              value,
              EndpointHealth.class,
              tables.health,
              record.key().substring(HEALTH.length()));
      case SILENCE -> put(record, value, Silence.class, tables.silences, record.key());
      case ACKNOWLEDGEMENT ->
          put(
              record,
              value,
              Acknowledgement.class,
              tables.acknowledgements,
              record.key().substring(ACKNOWLEDGEMENT.length()));
      default ->
          LOG.log(
              System.Logger.Level.WARNING, "{0} has a record of type {1}", record.topic(), type);
    }
  }

  /**
   * What does not stand can be replaced by anything: the record that made it may have been
   * compacted away, and between a change and a deletion the change wins.
   */
  private boolean counts(ConsumerRecord<String, byte @Nullable []> record) {
    Integer standing = tables.version(record.topic(), record.key());
    return standing == null
        || CloudEventHeaders.text(record.headers(), REPLACES)
            .map(replaces -> replaces.equals(standing.toString()))
            .orElse(true);
  }

  /** A record written by hand, without headers, is what its topic is for. */
  private static EventType typeOf(ConsumerRecord<String, byte @Nullable []> record) {
    if (record.topic().equals(Topic.ENDPOINTS.topicName())) {
      return record.key().startsWith(HEALTH) ? EventType.ENDPOINT_HEALTH : EventType.ENDPOINT;
    }
    if (record.topic().equals(Topic.SILENCES.topicName())) {
      return record.key().startsWith(ACKNOWLEDGEMENT)
          ? EventType.ACKNOWLEDGEMENT
          : EventType.SILENCE;
    }
    return EventType.SUBSCRIPTION;
  }

  private <T> void put(
      ConsumerRecord<String, byte @Nullable []> record,
      byte[] value,
      Class<T> type,
      Map<String, T> table,
      String key) {
    switch (Json.read(value, type)) {
      case Decoded.Read<T>(var read) -> table.put(key, read);
      case Decoded.Unreadable<T>(var reason) ->
          LOG.log(
              System.Logger.Level.WARNING,
              "{0} offset {1} is passed over: {2}",
              record.topic(),
              record.offset(),
              reason);
    }
  }

  private void forget(String topic, String key) {
    if (topic.equals(Topic.SUBSCRIPTIONS.topicName())) {
      tables.subscriptions.remove(key);
    } else if (topic.equals(Topic.ENDPOINTS.topicName())) {
      if (key.startsWith(HEALTH)) {
        tables.health.remove(key.substring(HEALTH.length()));
      } else {
        tables.endpoints.remove(key);
      }
    } else if (key.startsWith(ACKNOWLEDGEMENT)) {
      tables.acknowledgements.remove(key.substring(ACKNOWLEDGEMENT.length()));
    } else {
      tables.silences.remove(key);
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}
