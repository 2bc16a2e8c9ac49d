package io.wirewatch.agenda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Items in order of group and due time, in a store: key {@code group 0x00 due(8, big endian) key},
 * empty value. Memory holds the head of each group only, so a million items waiting in one group
 * cost no heap.
 */
final class DueIndex {

  private static final byte[] PRESENT = {};

  private final KeyValueStore<Bytes, byte[]> store;

  DueIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /**
   * The next item of a group.
   *
   * @param due milliseconds since the epoch
   */
  record Head(long due, String key) {}

  /**
   * What a scan saw.
   *
   * @param lowest due time of the first entry, skipped ones included: a later scan may begin there.
   *     Passing over the deleted entries before it would cost RocksDB a step each.
   */
  record Scan(@Nullable Head head, long lowest) {}

  void put(String group, long due, String key) {
    store.put(entry(group, due, key), PRESENT);
  }

  void delete(String group, long due, String key) {
    store.delete(entry(group, due, key));
  }

  /** The first item of the group due at {@code from} or later that is not to be skipped. */
  Scan first(String group, long from, Predicate<String> skip) {
    try (var entries = store.range(entry(group, from, ""), endOf(group))) {
      long lowest = Long.MAX_VALUE;
      int prefix = utf8(group).length + 1;
      while (entries.hasNext()) {
        var head = head(entries.next().key.get(), prefix);
        lowest = Math.min(lowest, head.due());
        if (!skip.test(head.key())) {
          return new Scan(head, lowest);
        }
      }
      return new Scan(null, lowest);
    }
  }

  /** Every group with an item, found by one seek each. */
  List<String> groups() {
    var groups = new ArrayList<String>();
    Bytes from = Bytes.wrap(new byte[0]);
    while (true) {
      try (var entries = store.range(from, null)) {
        if (!entries.hasNext()) {
          return groups;
        }
        var group = group(entries.next().key.get());
        groups.add(group);
        from = endOf(group);
      }
    }
  }

  private static Bytes entry(String group, long due, String key) {
    var groupBytes = utf8(group);
    var keyBytes = utf8(key);
    return Bytes.wrap(
        ByteBuffer.allocate(groupBytes.length + 1 + Long.BYTES + keyBytes.length)
            .put(groupBytes)
            .put((byte) 0)
            .putLong(due)
            .put(keyBytes)
            .array());
  }

  /** The least key after all of the group: groups hold no NUL, so 0x01 in its place ends them. */
  private static Bytes endOf(String group) {
    var groupBytes = utf8(group);
    return Bytes.wrap(
        ByteBuffer.allocate(groupBytes.length + 1).put(groupBytes).put((byte) 1).array());
  }

  private static String group(byte[] entry) {
    int end = 0;
    while (entry[end] != 0) {
      end++;
    }
    return new String(entry, 0, end, StandardCharsets.UTF_8);
  }

  private static Head head(byte[] entry, int prefix) {
    long due = ByteBuffer.wrap(entry).getLong(prefix);
    int at = prefix + Long.BYTES;
    return new Head(due, new String(entry, at, entry.length - at, StandardCharsets.UTF_8));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
