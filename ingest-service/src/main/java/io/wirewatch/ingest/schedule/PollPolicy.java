package io.wirewatch.ingest.schedule;

import java.time.Duration;

/**
 * The operator's limits on polling.
 *
 * @param min no feed is polled more often, whatever it asks for
 * @param max no healthy feed is polled less often, unless it says Retry-After or skips hours
 * @param initial the interval of a feed that nothing is known about
 * @param jitter share of an interval, in [0, 1], that is added by hash
 * @param maxBackoff longest wait between attempts at a feed that fails
 * @param maxRetryAfter longest Retry-After that is honoured; a server cannot silence a feed for
 *     ever
 */
public record PollPolicy(
    Duration min,
    Duration max,
    Duration initial,
    double jitter,
    Duration maxBackoff,
    Duration maxRetryAfter) {

  /** 2 min to 1 h, first 10 min, 10 % jitter, back-off to 1 day, Retry-After to 7 days. */
  public static final PollPolicy DEFAULT =
      new PollPolicy(
          Duration.ofMinutes(2),
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          0.1,
          Duration.ofDays(1),
          Duration.ofDays(7));

  public PollPolicy {
    if (min.isNegative() || min.isZero() || min.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "poll interval: min " + min + " must be positive and at most max " + max);
    }
    if (jitter < 0 || jitter > 1) {
      throw new IllegalArgumentException("poll jitter " + jitter + " must be between 0 and 1");
    }
    if (maxBackoff.compareTo(min) < 0) {
      throw new IllegalArgumentException(
          "max-backoff " + maxBackoff + " must not be below the min interval " + min);
    }
    initial = clamp(initial, min, max);
  }

  /** The same limits with a feed's own minimum, as its definition may ask for. */
  public PollPolicy withInterval(Duration feedMin) {
    Duration upper = feedMin.compareTo(max) > 0 ? feedMin : max;
    Duration back = feedMin.compareTo(maxBackoff) > 0 ? feedMin : maxBackoff;
    return new PollPolicy(feedMin, upper, feedMin, jitter, back, maxRetryAfter);
  }

  static Duration clamp(Duration value, Duration low, Duration high) {
    if (value.compareTo(low) < 0) {
      return low;
    }
    return value.compareTo(high) > 0 ? high : value;
  }
}
