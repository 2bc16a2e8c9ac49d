package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A decision: when, and why then.
 *
 * @param at the earliest moment of the next request
 * @param interval what was decided before jitter and skipped hours
 * @param cause what ruled
 * @param why for an operator, in words
 */
public record NextPoll(Instant at, Duration interval, Cause cause, String why) {

  /** What decided the interval. */
  public enum Cause {
    /** How often the feed brought something new. */
    ADAPTIVE,
    /** RSS ttl. */
    TTL,
    /** sy:updatePeriod. */
    SYNDICATION,
    /** Cache-Control or Expires. */
    CACHE,
    /** A hint or the rhythm asked for less than the configured minimum. */
    FLOOR,
    /** A hint or the rhythm asked for more than the configured maximum. */
    CEILING,
    /** The server said Retry-After. */
    RETRY_AFTER,
    /** The last attempts failed. */
    BACKOFF,
    /** The hour or day is one that the feed asks to skip. */
    SKIPPED_HOURS
  }
}
