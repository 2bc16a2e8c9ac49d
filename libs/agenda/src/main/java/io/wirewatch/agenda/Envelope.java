package io.wirewatch.agenda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An item as it lies in the store: version and due time can be read without decoding the item.
 *
 * @param version grows by one with each {@link Transition#put} or applied outcome
 * @param due milliseconds since the epoch, ≥ 0
 * @param item as the items' serde wrote it
 */
record Envelope(
    long version, long due, String group, @SuppressWarnings("ArrayRecordComponent") byte[] item) {

  static Envelope read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    long version = buffer.getLong();
    long due = buffer.getLong();
    var group = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(group);
    var item = new byte[buffer.remaining()];
    buffer.get(item);
    return new Envelope(version, due, new String(group, StandardCharsets.UTF_8), item);
  }

  byte[] bytes() {
    var name = group.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 * Long.BYTES + Short.BYTES + name.length + item.length)
        .putLong(version)
        .putLong(due)
        .putShort((short) name.length)
        .put(name)
        .put(item)
        .array();
  }
}
