package io.wirewatch.agenda;

import java.time.Duration;

/**
 * How much I/O of one group may run.
 *
 * @param concurrency at once; 0 holds the group back
 * @param spacing least time between two starts. Starts happen at punctuations, so a shorter one is
 *     exceeded, unless {@code ahead} is above 0: then it is kept exactly, by the slots, which wait
 *     for it
 * @param from where the spacing is counted from
 * @param ahead items that wait behind those that run, so that a slot can go on without a word from
 *     the stream thread, see {@link AgendaWork#goesOn}
 */
public record Limits(int concurrency, Duration spacing, SpacedFrom from, int ahead) {

  /** A slot that waits is lost to other groups. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

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
    if (ahead < 0 || ahead > 0 && spacing.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          "limits.ahead must be at least 0, and 0 with a spacing of more than %d ms, but is %d with %s"
              .formatted(LONGEST_WAIT.toMillis(), ahead, spacing));
    }
  }

  /** Without looking ahead. */
  public Limits(int concurrency, Duration spacing, SpacedFrom from) {
    this(concurrency, spacing, from, 0);
  }

  /** The spacing that the schedule keeps, in milliseconds. */
  long scheduledSpacing() {
    return ahead > 0 ? 0 : spacing.toMillis();
  }

  /** The same with so many items that wait behind those that run. */
  public Limits withAhead(int items) {
    return new Limits(concurrency, spacing, from, items);
  }

  /** So many at once, without spacing. */
  public static Limits concurrency(int concurrency) {
    return new Limits(concurrency, Duration.ZERO, SpacedFrom.START);
  }
}
