package io.wirewatch.enrich.region;

import io.wirewatch.core.state.RegionStore;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The core's region records in a Kafka Streams store. */
final class RegionRecords implements RegionStore {

  private final KeyValueStore<Bytes, byte[]> store;

  RegionRecords(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    return store.get(Bytes.wrap(key));
  }

  @Override
  public void put(byte[] key, byte[] value) {
    store.put(Bytes.wrap(key), value);
  }

  @Override
  public void delete(byte[] key) {
    store.delete(Bytes.wrap(key));
  }

  @Override
  public void range(byte[] from, byte[] to, BiConsumer<byte[], byte[]> each) {
    try (var entries = store.range(Bytes.wrap(from), Bytes.wrap(to))) {
      while (entries.hasNext()) {
        var entry = entries.next();
        if (!Arrays.equals(entry.key.get(), to)) { // Kafka's ranges include their end
          each.accept(entry.key.get(), entry.value);
        }
      }
    }
  }
}
