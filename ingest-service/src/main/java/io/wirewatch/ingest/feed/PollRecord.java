package io.wirewatch.ingest.feed;

import java.time.Instant;

/**
 * One past poll, for an operator.
 *
 * @param at when its outcome was applied
 * @param outcome stable name, such as {@code not-modified}
 * @param reason in words
 * @param status HTTP status, 0 when there was none
 * @param fresh new articles
 * @param updated new versions of known articles
 * @param bytes of the body on the wire
 * @param millis from the request to the last byte
 */
public record PollRecord(
    Instant at,
    String outcome,
    String reason,
    int status,
    int fresh,
    int updated,
    long bytes,
    long millis) {}
