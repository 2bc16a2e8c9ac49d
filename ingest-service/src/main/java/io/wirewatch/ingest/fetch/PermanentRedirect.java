package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A redirect that claims to be permanent (301, 308) and is on probation: captive portals and broken
 * proxies claim so too. It is adopted after it led to the same place {@value #POLLS} times over at
 * least a day.
 *
 * @param target where it leads
 * @param since when that was first seen
 * @param times how often in a row
 */
public record PermanentRedirect(String target, Instant since, int times) {

  static final int POLLS = 3;
  private static final Duration PROBATION = Duration.ofDays(1);

  /** The record after one more answered poll; null when it did not redirect for good. */
  public static @Nullable PermanentRedirect observe(
      @Nullable PermanentRedirect before, @Nullable String target, Instant now) {
    if (target == null) {
      return null;
    }
    return before != null && before.target.equals(target)
        ? new PermanentRedirect(target, before.since, before.times + 1)
        : new PermanentRedirect(target, now, 1);
  }

  /** Whether the target may now be asked directly. */
  public boolean proved(Instant now) {
    return times >= POLLS && !now.isBefore(since.plus(PROBATION));
  }
}
