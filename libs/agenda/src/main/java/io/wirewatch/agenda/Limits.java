package io.wirewatch.agenda;

import java.time.Duration;

/**
 * How much I/O of one group may run.
 *
 * @param concurrency at once; 0 holds the group back
 * @param spacing least time between two starts
 * @param from where the spacing is counted from
 */
public record Limits(int concurrency, Duration spacing, SpacedFrom from) {

  /** Where {@link Limits#spacing} is counted from. */
  public enum SpacedFrom {
    /** The start of the previous I/O: a rate. */
    START,
    /** Its end too: a pause. What a polite poller wants. */
    END
  }

  public Limits {
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "limits.concurrency must be at least 0, but is " + concurrency);
    }
    if (spacing.isNegative()) {
      throw new IllegalArgumentException("limits.spacing must not be negative, but is " + spacing);
    }
  }

  /** So many at once, without spacing. */
  public static Limits concurrency(int concurrency) {
    return new Limits(concurrency, Duration.ZERO, SpacedFrom.START);
  }
}
