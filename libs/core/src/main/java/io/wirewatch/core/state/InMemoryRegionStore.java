package io.wirewatch.core.state;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RegionStore} on the heap, for backtests and the command line. Counts what it is told.
 */
public final class InMemoryRegionStore implements RegionStore {
  private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
  private long written;

  @Override
  public byte @Nullable [] get(byte[] key) {
    return entries.get(key);
  }

  @Override
  public void put(byte[] key, byte[] value) {
    written += key.length + value.length;
    entries.put(key, value);
  }

  @Override
  public void delete(byte[] key) {
    written += key.length;
    entries.remove(key);
  }

  @Override
  public void range(byte[] from, byte[] to, BiConsumer<byte[], byte[]> each) {
    entries.subMap(from, to).forEach(each);
  }

  /** Bytes of all keys and values held. */
  public long bytes() {
    long sum = 0;
    for (Map.Entry<byte[], byte[]> entry : entries.entrySet()) {
      sum += entry.getKey().length + entry.getValue().length;
    }
    return sum;
  }

  /** Bytes of keys and values written since the beginning. */
  public long bytesWritten() {
    return written;
  }
}
