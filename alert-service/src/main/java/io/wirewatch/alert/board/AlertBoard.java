package io.wirewatch.alert.board;

import io.wirewatch.alert.query.TopicTail;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The alerts that are open, and the last ones that ended, with their events. */
public final class AlertBoard implements TopicTail.Reader, AutoCloseable {

  private static final int ENDED = 1_000;
  private static final int EVENTS_EACH = 50;

  /** Guarded by itself; alerts in the order of their opening. */
  private final Map<String, List<AlertEvent>> alerts =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private final TopicTail tail;

  /**
   * Creates a board.
   *
   * @param config Kafka client settings
   */
  public AlertBoard(Map<String, Object> config) {
    this.tail = new TopicTail("alert-board", Set.of(Topic.ALERTS.topicName()), config, this);
  }

  /** Begins to follow; the topic must exist. */
  public void start() {
    tail.start();
  }

  /** Whether every alert so far is known. */
  public boolean caughtUp() {
    return tail.caughtUp();
  }

  /** The last event of each alert, the newest first. */
  public List<AlertEvent> latest(boolean activeOnly) {
    synchronized (alerts) {
      return alerts.values().stream()
          .map(List::getLast)
          .filter(event -> !activeOnly || active(event))
          .sorted(Comparator.comparing(AlertEvent::at).reversed().thenComparing(AlertEvent::id))
          .toList();
    }
  }

  /** The events of an alert, the oldest first; of long lives the last {@value #EVENTS_EACH}. */
  public Optional<List<AlertEvent>> events(String alert) {
    synchronized (alerts) {
      return Optional.ofNullable(alerts.get(alert)).map(List::copyOf);
    }
  }

  /** Whether an alert with this last event is still open. */
  public static boolean active(AlertEvent event) {
    return event.type() != AlertEvent.Type.RESOLVED;
  }

  @Override
  public void read(ConsumerRecord<String, byte @Nullable []> record) {
    byte[] value = record.value();
    if (value != null
        && Json.read(value, AlertEvent.class) instanceof Decoded.Read<AlertEvent>(var event)) {
      synchronized (alerts) {
        List<AlertEvent> events = alerts.computeIfAbsent(event.alert(), id -> new ArrayList<>());
        events.add(event);
        if (events.size() > EVENTS_EACH) {
          events.remove(1);
        }
      }
    }
  }

  @Override
  public void batchRead() {
    synchronized (alerts) {
      long ended = alerts.values().stream().filter(events -> !active(events.getLast())).count();
      var all = alerts.values().iterator();
      while (ended > ENDED && all.hasNext()) {
        if (!active(all.next().getLast())) {
          all.remove();
          ended--;
        }
      }
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}
