package io.wirewatch.events.kafka;

import io.wirewatch.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 headers in the binary mode of its Kafka protocol binding: one header an
 * attribute, prefixed {@code ce_}, and {@code content-type} for the data.
 */
public final class CloudEventHeaders {
  private static final String SPEC_VERSION = "1.0";

  private CloudEventHeaders() {}

  /**
   * Replaces the headers of an event.
   *
   * @param source URI-reference of the producer such as {@code /wirewatch/ingest}
   */
  public static Headers write(
      Headers headers, EventType type, String id, String source, Instant time) {
    put(headers, "ce_specversion", SPEC_VERSION);
    put(headers, "ce_id", id);
    put(headers, "ce_type", type.wireName());
    put(headers, "ce_source", source);
    put(headers, "ce_time", time.toString());
    put(headers, "content-type", "application/json");
    return headers;
  }

  /** The type of the event, if the header is there and names one of ours. */
  public static Optional<EventType> type(Headers headers) {
    return text(headers, "ce_type").flatMap(EventType::of);
  }

  /** The last header of that name as text. */
  public static Optional<String> text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
