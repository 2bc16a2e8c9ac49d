package io.wirewatch.enrich;

import io.wirewatch.agenda.Command;
import io.wirewatch.agenda.DeadLetters;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.kafka.CloudEventHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a processor's records leave: as JSON with CloudEvents headers, or as dead letters with a
 * reason.
 */
public final class Outlet {

  private static final String SERVICE = "enrich";
  private static final String SOURCE = "/wirewatch/" + SERVICE;

  /**
   * Larger values go to dead letters: the producer would refuse them and with them the whole
   * transaction.
   */
  private static final int MAX_VALUE_BYTES = 3_900_000;

  private final ProcessorContext<String, byte[]> context;
  private final EnrichCounters counters;
  private final String deadLetterChild;

  /** An outlet of that processor. */
  public Outlet(
      ProcessorContext<String, byte[]> context, EnrichCounters counters, String deadLetterChild) {
    this.context = context;
    this.counters = counters;
    this.deadLetterChild = deadLetterChild;
  }

  /**
   * Forwards a wire record.
   *
   * @param id ce_id
   * @param at ce_time and record time
   */
  public void emit(String child, EventType type, String key, String id, Object value, Instant at) {
    var bytes = Json.bytes(value);
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, id, SOURCE, at);
    var record = new Record<>(key, bytes, at.toEpochMilli(), headers);
    if (bytes.length > MAX_VALUE_BYTES) {
      counters.add(EnrichCounters.Count.DEAD_LETTERS);
      var message =
          "%s %s has %d bytes, more than %d".formatted(type, id, bytes.length, MAX_VALUE_BYTES);
      context.forward(DeadLetters.of(SERVICE, "too-large", message, record, at), deadLetterChild);
    } else {
      context.forward(record, child);
    }
  }

  /**
   * Sends the record being processed to the dead letters.
   *
   * @param reason stable name such as {@code unreadable-json}
   * @param message what is wrong, for people
   */
  public void deadLetter(Record<String, byte[]> record, String reason, String message) {
    counters.add(EnrichCounters.Count.DEAD_LETTERS);
    // The record's own time, so that a repeat gives the same bytes.
    var at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    context.forward(
        DeadLetters.of(SERVICE, reason, message, Command.of(context, record), at), deadLetterChild);
  }
}
