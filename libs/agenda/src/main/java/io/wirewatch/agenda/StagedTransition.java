package io.wirewatch.agenda;

import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** One transition: collects what the work does, then writes it all, or nothing. */
final class StagedTransition<I> implements Transition<I> {

  private final RunningTask<I, ?> task;
  private final Instant now;
  private final StagedTable<byte[]> items;
  private final Map<String, StagedTable<?>> tables = new HashMap<>();
  private final Map<String, Long> delays = new LinkedHashMap<>();
  private final List<Emission> emissions = new ArrayList<>();

  private record Emission(String child, Record<String, byte[]> record) {}

  StagedTransition(RunningTask<I, ?> task, Instant now) {
    this.task = task;
    this.now = now;
    this.items = new StagedTable<>(task.items().raw());
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public @Nullable I item(String key) {
    var bytes = items.get(key);
    return bytes == null ? null : task.items().decode(Envelope.read(bytes));
  }

  @Override
  public NavigableMap<String, I> itemsStartingWith(String prefix, int limit) {
    var found = new TreeMap<String, I>();
    items
        .startingWith(prefix, limit)
        .forEach((key, bytes) -> found.put(key, task.items().decode(Envelope.read(bytes))));
    return found;
  }

  @Override
  public boolean inFlight(String key) {
    return task.runningVersion(key) > 0;
  }

  @Override
  public void put(String key, I item, Instant due) {
    var old = items.get(key);
    long last = Math.max(old == null ? 0 : Envelope.read(old).version(), task.runningVersion(key));
    stage(key, item, due, last + 1);
  }

  @Override
  public void amend(String key, I item, Instant due) {
    task.runningVersion(key);
    var old = items.get(key);
    if (old == null) {
      put(key, item, due);
    } else {
      stage(key, item, due, Envelope.read(old).version());
    }
  }

  private void stage(String key, I item, Instant due, long version) {
    var group = task.requireOwnGroup(key, item);
    long at = Math.max(0, due.toEpochMilli());
    items.put(key, new Envelope(version, at, group, task.items().encode(item)).bytes());
  }

  @Override
  public void remove(String key) {
    task.runningVersion(key);
    items.delete(key);
  }

  @Override
  public void delayGroup(String group, Instant notBefore) {
    delays.put(group, notBefore.toEpochMilli());
  }

  @Override
  @SuppressWarnings("unchecked") // a table of that name was made from a spec of that name
  public <V> Table<V> table(TableSpec<V> spec) {
    return (Table<V>)
        tables.computeIfAbsent(spec.name(), name -> new StagedTable<>(task.store(name)));
  }

  @Override
  public void emit(String child, Record<String, byte[]> record) {
    var value = record.value();
    if (value != null && value.length > AgendaSettings.MAX_VALUE_BYTES) {
      stageDeadLetter(
          DeadLetters.of(
              task.service(),
              "too-large",
              "%s: a value of %d bytes for %s is larger than %d; shorten it at its source"
                  .formatted(record.key(), value.length, child, AgendaSettings.MAX_VALUE_BYTES),
              record,
              now));
    } else {
      emissions.add(new Emission(child, record));
    }
  }

  @Override
  public void emit(String child, EventType type, String key, Object value) {
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, key, task.source(), now);
    emit(child, new Record<>(key, Json.bytes(value), now.toEpochMilli(), headers));
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka's tombstone is a null value
  public void emitTombstone(String child, String key) {
    emit(child, new Record<>(key, null, now.toEpochMilli()));
  }

  @Override
  public void deadLetter(Command command, String reason, String message) {
    stageDeadLetter(DeadLetters.of(task.service(), reason, message, command, now));
  }

  @Override
  public void deadLetter(String key, Object payload, String reason, String message) {
    stageDeadLetter(DeadLetters.of(task.service(), reason, message, key, payload, now));
  }

  private void stageDeadLetter(Record<String, byte[]> letter) {
    task.metrics().countDeadLetter();
    emissions.add(new Emission(task.deadLetterChild(), letter));
  }

  /** Writes everything: within one call of the stream thread, hence within one transaction. */
  void commit() {
    items.drain((key, bytes) -> task.items().put(key, Envelope.read(bytes)), task.items()::remove);
    tables.values().forEach(StagedTable::commit);
    delays.forEach(task::delay);
    emissions.forEach(emission -> task.forward(emission.record(), emission.child()));
  }
}
