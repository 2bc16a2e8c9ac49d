package io.wirewatch.agenda;

import io.wirewatch.events.DeadLetter;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Makes the records of {@code ww.dead-letters}. */
public final class DeadLetters {

  private static final int MAX_PAYLOAD_BYTES = 64 << 10;
  private static final String NO_TOPIC = "";

  private DeadLetters() {}

  /** For an input record that could not be processed. */
  public static Record<String, byte[]> of(
      String service, String reason, String message, Command command, Instant at) {
    return record(
        new DeadLetter(
            service,
            reason,
            message,
            command.topic(),
            command.partition(),
            command.offset(),
            command.key(),
            payload(command.value()),
            at));
  }

  /** For a record that could not be written. */
  public static Record<String, byte[]> of(
      String service, String reason, String message, Record<String, byte[]> refused, Instant at) {
    return record(
        new DeadLetter(
            service,
            reason,
            message,
            NO_TOPIC,
            -1,
            -1,
            refused.key(),
            payload(refused.value()),
            at));
  }

  /**
   * For something of our own that could not be finished; {@code payload} is written as JSON, bytes
   * as they are.
   */
  public static Record<String, byte[]> of(
      String service, String reason, String message, String key, Object payload, Instant at) {
    var bytes = payload instanceof byte[] raw ? raw : Json.bytes(payload);
    return record(
        new DeadLetter(service, reason, message, NO_TOPIC, -1, -1, key, payload(bytes), at));
  }

  private static Record<String, byte[]> record(DeadLetter letter) {
    var key = letter.key() == null ? "" : letter.key();
    var id = "%s-%d-%d-%s".formatted(letter.topic(), letter.partition(), letter.offset(), key);
    var headers =
        CloudEventHeaders.write(
            new RecordHeaders(),
            EventType.DEAD_LETTER,
            id,
            "/wirewatch/" + letter.service(),
            letter.at());
    return new Record<>(key, Json.bytes(letter), letter.at().toEpochMilli(), headers);
  }

  /** Text when it is text, else Base64; cut to 64 KiB before that. */
  private static @Nullable String payload(byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    var kept = value.length > MAX_PAYLOAD_BYTES ? Arrays.copyOf(value, MAX_PAYLOAD_BYTES) : value;
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(kept)).toString();
      if (text.indexOf(0) < 0) {
        return text;
      }
    } catch (CharacterCodingException binary) {
      if (kept.length < value.length) {
        return new String(kept, StandardCharsets.UTF_8); // cut inside a character, as a rule
      }
    }
    return "base64:" + Base64.getEncoder().encodeToString(kept);
  }
}
