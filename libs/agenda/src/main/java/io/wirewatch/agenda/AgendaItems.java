package io.wirewatch.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Reads the items of this instance's tasks, for REST and operators. Values may lag behind the
 * stream by one commit.
 */
public final class AgendaItems<I> {

  private final KafkaStreams streams;
  private final String store;
  private final Serde<I> serde;

  public AgendaItems(KafkaStreams streams, AgendaSettings<I> settings) {
    this.streams = streams;
    this.store = settings.itemStore();
    this.serde = settings.items();
  }

  /**
   * An item as stored.
   *
   * @param version grows by one with each outcome
   * @param due when its next I/O may start at the earliest
   */
  public record Entry<I>(String key, I item, long version, Instant due) {}

  /**
   * The item, if this instance owns it.
   *
   * @throws InvalidStateStoreException while the stream is starting or rebalancing: try again
   */
  public Optional<Entry<I>> get(String key) {
    return Optional.ofNullable(open().get(key)).map(bytes -> entry(key, bytes));
  }

  /**
   * The first {@code limit} items of this instance, by task and key.
   *
   * @throws InvalidStateStoreException while the stream is starting or rebalancing: try again
   */
  public List<Entry<I>> all(int limit) {
    var entries = new ArrayList<Entry<I>>();
    try (var all = open().all()) {
      while (entries.size() < limit && all.hasNext()) {
        var next = all.next();
        entries.add(entry(next.key, next.value));
      }
    }
    return entries;
  }

  private ReadOnlyKeyValueStore<String, byte[]> open() {
    return streams.store(
        StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
  }

  private Entry<I> entry(String key, byte[] bytes) {
    var envelope = Envelope.read(bytes);
    return new Entry<>(
        key,
        serde.deserializer().deserialize(store, envelope.item()),
        envelope.version(),
        Instant.ofEpochMilli(envelope.due()));
  }
}
