package io.wirewatch.core.state;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of all regions of one partition lie: an ordered map from bytes to bytes, such
 * as a RocksDB store with a changelog. Keys are compared as unsigned bytes. Arrays handed over are
 * not changed afterwards by either side.
 */
public interface RegionStore {
  /** The value of {@code key}; null when there is none. */
  byte @Nullable [] get(byte[] key);

  /** Sets the value of {@code key}. */
  void put(byte[] key, byte[] value);

  /** Removes {@code key}, if it is there. */
  void delete(byte[] key);

  /**
   * Every entry with {@code from ≤ key < to}, in ascending order. The store is not changed while it
   * runs.
   */
  void range(byte[] from, byte[] to, BiConsumer<byte[], byte[]> each);
}
