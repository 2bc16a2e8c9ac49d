package io.wirewatch.ingest.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Seen entries in about 45 bytes: layout version, flags, article version, day, then the two hashes
 * as ASCII with their length before them. A feed easily has thousands of them.
 */
public final class SeenEntrySerde implements Serde<SeenEntry> {

  private static final byte LAYOUT = 1;
  private static final int SHARED = 1;
  private static final int LINKED = 2;

  @Override
  public Serializer<SeenEntry> serializer() {
    return (topic, entry) -> write(entry);
  }

  @Override
  public Deserializer<SeenEntry> deserializer() {
    return (topic, bytes) -> read(bytes);
  }

  private static byte @Nullable [] write(@Nullable SeenEntry entry) {
    if (entry == null) {
      return null;
    }
    byte[] fingerprint = entry.fingerprint().getBytes(StandardCharsets.US_ASCII);
    byte[] link =
        entry.linkHash() == null
            ? new byte[0]
            : entry.linkHash().getBytes(StandardCharsets.US_ASCII);
    int flags = (entry.shared() ? SHARED : 0) | (entry.linkHash() != null ? LINKED : 0);
    return ByteBuffer.allocate(12 + fingerprint.length + link.length)
        .put(LAYOUT)
        .put((byte) flags)
        .putInt(entry.version())
        .putInt((int) entry.seenDay())
        .put((byte) fingerprint.length)
        .put(fingerprint)
        .put((byte) link.length)
        .put(link)
        .array();
  }

  @SuppressWarnings("NullAway") // Kafka's deserialisers give null for a tombstone.
  private static SeenEntry read(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte layout = in.get();
    if (layout != LAYOUT) {
      throw new SerializationException("seen entry of unknown layout " + layout);
    }
    int flags = in.get();
    int version = in.getInt();
    long day = in.getInt();
    String fingerprint = ascii(in);
    String link = ascii(in);
    return new SeenEntry(
        version, fingerprint, (flags & LINKED) != 0 ? link : null, (flags & SHARED) != 0, day);
  }

  private static String ascii(ByteBuffer in) {
    byte[] text = new byte[in.get()];
    in.get(text);
    return new String(text, StandardCharsets.US_ASCII);
  }
}
