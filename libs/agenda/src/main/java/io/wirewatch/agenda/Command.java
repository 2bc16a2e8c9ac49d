package io.wirewatch.agenda;

import org.apache.kafka.common.header.Headers;
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
    Headers headers) {}
