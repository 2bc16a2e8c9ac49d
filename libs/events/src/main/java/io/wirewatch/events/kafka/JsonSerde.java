package io.wirewatch.events.kafka;

import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * JSON serde of one wire record. A null value is a tombstone and stays null. Topologies that must
 * survive bad input read bytes and call {@link Json#read} instead: this serde throws {@link
 * SerializationException}.
 */
public final class JsonSerde<T> implements Serde<T> {
  private final Class<T> type;

  private JsonSerde(Class<T> type) {
    this.type = type;
  }

  /** The serde of that record type. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> bytes(value);
  }

  private static <T> byte @Nullable [] bytes(@Nullable T value) {
    return value == null ? null : Json.bytes(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> value(topic, bytes);
  }

  @SuppressWarnings("NullAway") // Kafka's deserialisers give null for a tombstone.
  private T value(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    return switch (Json.read(bytes, type)) {
      case Decoded.Read<T>(var value) -> value;
      case Decoded.Unreadable<T>(var reason) ->
          throw new SerializationException(topic + ": " + reason);
    };
  }
}
