package io.wirewatch.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again: the delays that Standard Webhooks recommends, each counted
 * from the end of the attempt before. Jitter only adds to them, up to a tenth, and is a function of
 * delivery and attempt, so that a replay waits as long.
 */
final class RetrySchedule {

  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** Attempts in all: one at once and one after each delay. */
  static final int ATTEMPTS = DELAYS.size() + 1;

  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * Returns when to try again.
   *
   * @param made attempts made, at least 1
   * @param retryAfter what the receiver asked for, or null; heeded up to 24 h
   * @return null when none is left
   */
  static @Nullable Instant next(
      String delivery, int made, Instant now, @Nullable Duration retryAfter) {
    if (made >= ATTEMPTS) {
      return null;
    }
    Duration delay = DELAYS.get(made - 1);
    Duration jitter = delay.multipliedBy(share(delivery, made)).dividedBy(1000);
    Duration own = delay.plus(jitter);
    Duration wish = wish(retryAfter);
    return now.plus(own.compareTo(wish) >= 0 ? own : wish);
  }

  /** What a receiver may ask for. */
  static Duration wish(@Nullable Duration retryAfter) {
    if (retryAfter == null || retryAfter.isNegative()) {
      return Duration.ZERO;
    }
    return retryAfter.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : retryAfter;
  }

  /** 0 to 100 thousandths. */
  private static long share(String delivery, int made) {
    CRC32 crc = new CRC32();
    crc.update((delivery + "#" + made).getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 101;
  }
}
