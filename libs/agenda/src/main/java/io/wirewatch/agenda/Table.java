package io.wirewatch.agenda;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A state store of the task with text keys. Inside a transition, writes are staged and read back at
 * once; they reach the store when the transition succeeds.
 */
public interface Table<V> {

  /** The value, or null when there is none. */
  @Nullable V get(String key);

  /** Sets the value. */
  void put(String key, V value);

  /** Removes the value, if there is one. */
  void delete(String key);

  /** The first {@code limit} entries whose keys start with {@code prefix}, in key order. */
  NavigableMap<String, V> startingWith(String prefix, int limit);
}
