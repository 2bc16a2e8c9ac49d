package io.wirewatch.agenda;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A record of an input topic, not yet decoded: what cannot be read is for {@link
 * Transition#deadLetter}.
 *
 * @param timestamp record time, milliseconds since the epoch
 * @param value null is a tombstone
 */
public record Command(
    String topic,
    int partition,
    long offset,
    long timestamp,
    @Nullable String key,
    @SuppressWarnings("ArrayRecordComponent") byte @Nullable [] value,
    Headers headers) {

  /** The record that {@code context} is processing; one that stems from no topic is at -1. */
  public static Command of(ProcessorContext<?, ?> context, Record<String, byte[]> record) {
    var origin = context.recordMetadata();
    return new Command(
        origin.map(RecordMetadata::topic).orElse(""),
        origin.map(RecordMetadata::partition).orElse(-1),
        origin.map(RecordMetadata::offset).orElse(-1L),
        record.timestamp(),
        record.key(),
        record.value(),
        new RecordHeaders(record.headers()));
  }
}
