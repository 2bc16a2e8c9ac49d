package io.wirewatch.enrich.region;

import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The latest snapshot of every region, of all instances: a global table over {@code
 * ww.region-scores}.
 */
public final class ScoreTable {

  private static final String STORE = "region-scores-table";

  private final Supplier<Optional<KafkaStreams>> streams;

  /**
   * @param streams the running stream, once there is one
   */
  public ScoreTable(Supplier<Optional<KafkaStreams>> streams) {
    this.streams = streams;
  }

  /** Adds the table to a topology. */
  public static void addTo(Topology topology, String topic) {
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        "region-scores-source",
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        topic,
        "region-scores-writer",
        ScoreTable::writer);
  }

  private static Processor<String, byte[], Void, Void> writer() {
    return new ContextualProcessor<>() {
      @Override
      public void process(Record<String, byte[]> record) {
        KeyValueStore<String, byte[]> store = context().getStateStore(STORE);
        store.put(record.key(), record.value());
      }
    };
  }

  /** The latest snapshot of a region; empty when it has none, or while the table is not open. */
  public Optional<RegionScore> get(String region) {
    return store().map(store -> store.get(region)).flatMap(ScoreTable::read);
  }

  /** The latest snapshots of all regions, by id; empty while the table is not open. */
  public List<RegionScore> all() {
    var scores = new ArrayList<RegionScore>();
    store()
        .ifPresent(
            store -> {
              try (var entries = store.all()) {
                entries.forEachRemaining(entry -> read(entry.value).ifPresent(scores::add));
              }
            });
    return scores;
  }

  private Optional<ReadOnlyKeyValueStore<String, byte[]>> store() {
    var type = QueryableStoreTypes.<String, byte[]>keyValueStore();
    try {
      return streams.get().map(s -> s.store(StoreQueryParameters.fromNameAndType(STORE, type)));
    } catch (InvalidStateStoreException notOpenYet) {
      return Optional.empty();
    }
  }

  private static Optional<RegionScore> read(byte[] bytes) {
    return switch (Json.read(bytes, RegionScore.class)) {
      case Decoded.Read<RegionScore>(var score) -> Optional.of(score);
      case Decoded.Unreadable<RegionScore> ignored -> Optional.empty();
    };
  }
}
