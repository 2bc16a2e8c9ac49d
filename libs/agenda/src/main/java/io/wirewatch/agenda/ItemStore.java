package io.wirewatch.agenda;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Items, their due index and the schedule in memory, kept in step. */
final class ItemStore<I> {

  private final KeyValueStore<String, byte[]> store;
  private final DueIndex index;
  private final GroupSchedule schedule;
  private final Serde<I> serde;
  private final Function<String, Boolean> inFlight;

  ItemStore(
      KeyValueStore<String, byte[]> store,
      DueIndex index,
      GroupSchedule schedule,
      Serde<I> serde,
      Function<String, Boolean> inFlight) {
    this.store = store;
    this.index = index;
    this.schedule = schedule;
    this.serde = serde;
    this.inFlight = inFlight;
  }

  /** Rebuilds the schedule from the index. */
  void restore() {
    for (var name : index.groups()) {
      refresh(schedule.restored(name));
    }
  }

  @Nullable Envelope get(String key) {
    var bytes = store.get(key);
    return bytes == null ? null : Envelope.read(bytes);
  }

  KeyValueStore<String, byte[]> raw() {
    return store;
  }

  /**
   * @throws RuntimeException when the serde cannot read it
   */
  I decode(Envelope envelope) {
    return serde.deserializer().deserialize(store.name(), envelope.item());
  }

  byte[] encode(I item) {
    return serde.serializer().serialize(store.name(), item);
  }

  void put(String key, Envelope next) {
    var old = get(key);
    if (old != null) {
      index.delete(old.group(), old.due(), key);
      if (!old.group().equals(next.group())) {
        refresh(schedule.group(old.group()));
      }
    }
    store.put(key, next.bytes());
    index.put(next.group(), next.due(), key);
    var group = schedule.group(next.group());
    group.scanFrom = Math.min(group.scanFrom, next.due());
    refresh(group);
  }

  void remove(String key) {
    var old = get(key);
    if (old != null) {
      store.delete(key);
      index.delete(old.group(), old.due(), key);
      refresh(schedule.group(old.group()));
    }
  }

  /** Finds the head of the group anew, for instance after an I/O of it began or ended. */
  void refresh(GroupSchedule.Group group) {
    var scan = index.first(group.name, group.scanFrom, inFlight::apply);
    group.scanFrom = scan.lowest();
    schedule.head(group, scan.head());
  }

  void forEach(BiConsumer<String, I> visitor) {
    try (var entries = store.all()) {
      while (entries.hasNext()) {
        var entry = entries.next();
        visitor.accept(entry.key, decode(Envelope.read(entry.value)));
      }
    }
  }
}
