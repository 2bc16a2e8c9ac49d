package io.wirewatch.core.state;

import java.time.Duration;

/**
 * At which instants of the clock regions are looked at. They lie on a fixed grid, so that two runs
 * over the same articles look at the same instants however their watermarks interleave.
 *
 * @param step grid on which regions that got articles are assessed
 * @param heartbeat grid on which every region is assessed and its exposure noted; a multiple of
 *     step
 * @param gap a jump of the clock longer than this had no feeds polled within: no beats lie inside
 *     it, only one at its end
 */
public record Pace(Duration step, Duration heartbeat, Duration gap) {
  public Pace {
    if (step.isNegative() || step.isZero() || heartbeat.compareTo(step) < 0) {
      throw new IllegalArgumentException(
          "pace needs 0 < step ≤ heartbeat, but has " + step + " and " + heartbeat);
    }
    if (heartbeat.toMillis() % step.toMillis() != 0) {
      throw new IllegalArgumentException(
          "pace.heartbeat must be a multiple of step, but is " + heartbeat + " of " + step);
    }
    if (gap.compareTo(heartbeat) < 0) {
      throw new IllegalArgumentException(
          "pace.gap must be at least the heartbeat, but is " + gap + " of " + heartbeat);
    }
  }

  /** The pace of a running service: 250 ms, 5 min, 1 h. */
  public static Pace live() {
    return new Pace(Duration.ofMillis(250), Duration.ofMinutes(5), Duration.ofHours(1));
  }

  /**
   * The pace of a backtest over years: everything on one grid.
   *
   * @param beat a divisor of a day suits
   */
  public static Pace every(Duration beat) {
    return new Pace(beat, beat, beat.multipliedBy(4));
  }

  /** The first grid point at or after {@code millis}. */
  long pointOf(long millis) {
    return -Math.floorDiv(-millis, step.toMillis()) * step.toMillis();
  }

  /**
   * The first beat after {@code now} when the clock goes to {@code target}: the next one, or, over
   * a gap, the last one before its end.
   */
  long firstBeat(long now, long target) {
    long length = heartbeat.toMillis();
    long from = target - now > gap.toMillis() ? Math.max(now, target - length) : now;
    return Math.floorDiv(from, length) * length + length;
  }

  /** The last grid point at or before {@code millis}. */
  long floor(long millis) {
    return Math.floorDiv(millis, step.toMillis()) * step.toMillis();
  }
}
