package io.wirewatch.agenda;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store with the writes of the running transition laid over it. Empty means deleted. */
final class StagedTable<V> implements Table<V> {

  private final KeyValueStore<String, V> store;
  private final TreeMap<String, Optional<V>> staged = new TreeMap<>(StagedTable::compareUtf8);

  StagedTable(KeyValueStore<String, V> store) {
    this.store = store;
  }

  @Override
  public @Nullable V get(String key) {
    var change = staged.get(key);
    return change == null ? store.get(key) : change.orElse(null);
  }

  @Override
  public void put(String key, V value) {
    staged.put(key, Optional.of(value));
  }

  @Override
  public void delete(String key) {
    staged.put(key, Optional.empty());
  }

  @Override
  public NavigableMap<String, V> startingWith(String prefix, int limit) {
    var found = new TreeMap<String, V>(StagedTable::compareUtf8);
    try (var entries = store.prefixScan(prefix, new StringSerializer())) {
      while (found.size() < limit && entries.hasNext()) {
        var entry = entries.next();
        if (!staged.containsKey(entry.key)) {
          found.put(entry.key, entry.value);
        }
      }
    }
    for (var change : staged.tailMap(prefix).entrySet()) {
      if (!change.getKey().startsWith(prefix)) {
        break;
      }
      change.getValue().ifPresent(value -> found.put(change.getKey(), value));
    }
    while (found.size() > limit) {
      found.pollLastEntry();
    }
    return found;
  }

  /** Writes what was staged to the store. */
  void commit() {
    drain(store::put, store::delete);
  }

  /** Hands over what was staged, in key order. */
  void drain(BiConsumer<String, V> put, Consumer<String> delete) {
    staged.forEach(
        (key, change) ->
            change.ifPresentOrElse(value -> put.accept(key, value), () -> delete.accept(key)));
    staged.clear();
  }

  /** The order of the store, which compares bytes. */
  private static int compareUtf8(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
