package io.wirewatch.ingest.poll;

import io.wirewatch.ingest.schedule.PollPolicy;
import java.time.Duration;

/**
 * What the polls of a service are held to.
 *
 * @param policy intervals
 * @param spacing pause between two requests to one group of hosts
 * @param initialSpread feeds that are new are first polled within this time
 * @param backfill how many entries of a first document are published
 * @param coverageEvery ticks carry coverage at most this often
 */
public record PollSettings(
    PollPolicy policy,
    Duration spacing,
    Duration initialSpread,
    int backfill,
    Duration coverageEvery) {

  public PollSettings {
    requireNotNegative(spacing, "host-spacing");
    requireNotNegative(initialSpread, "initial-spread");
    requireNotNegative(coverageEvery, "coverage-interval");
    if (backfill < 0) {
      throw new IllegalArgumentException("backfill " + backfill + " must not be negative");
    }
  }

  private static void requireNotNegative(Duration value, String setting) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(setting + " " + value + " must not be negative");
    }
  }
}
