package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.Limits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares. After five failures in a row the breaker opens and nothing is sent; when
 * its time is over, one probe goes out alone; if that succeeds the drain begins slowly and doubles
 * with each success, else the breaker opens for twice as long.
 *
 * @param failures failures since the last success
 * @param failingSince first of them, or null
 * @param openings times the breaker opened since the last full recovery
 * @param ramp steps of the ramp still to go; 0 is full speed
 * @param disabledAt when it was given up, or null
 */
record Breaker(
    int failures,
    @Nullable Instant failingSince,
    int openings,
    int ramp,
    @Nullable Instant disabledAt,
    String reason) {

  static final int OPENS_AT = 5;
  private static final int RAMP_STEPS = 6;
  private static final double SPACED_UP_TO = 40;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  static Breaker closed() {
    return new Breaker(0, null, 0, 0, null, "");
  }

  boolean open() {
    return failures >= OPENS_AT;
  }

  Breaker succeeded() {
    if (open()) {
      return new Breaker(0, null, openings, RAMP_STEPS, disabledAt, "");
    }
    return new Breaker(0, null, ramp > 1 ? openings : 0, Math.max(0, ramp - 1), disabledAt, "");
  }

  Breaker failed(Instant now, String why) {
    int more = failures + 1;
    boolean opens = more >= OPENS_AT;
    return new Breaker(
        // A failure during the ramp opens at once: the endpoint is not well yet.
        ramp > 0 ? Math.max(more, OPENS_AT) : more,
        failingSince == null ? now : failingSince,
        opens || ramp > 0 ? openings + 1 : openings,
        0,
        disabledAt,
        why);
  }

  Breaker disabled(Instant now, String why) {
    return new Breaker(failures, failingSince, openings, ramp, now, why);
  }

  Breaker enabled() {
    return disabledAt == null ? this : closed();
  }

  /** How long nothing is sent after the failure that just opened it. */
  Duration pause() {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, Math.max(0, openings - 1)));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** What may be sent now to an endpoint that is wanted with these figures. */
  Limits limits(int concurrency, double perSecond) {
    if (open()) {
      return new Limits(1, spacing(perSecond), Limits.SpacedFrom.START);
    }
    if (ramp > 0) {
      double slowed = Math.max(1, perSecond / (1L << ramp));
      return new Limits(ramp > 2 ? 1 : concurrency, spacing(slowed), Limits.SpacedFrom.START);
    }
    return new Limits(concurrency, spacing(perSecond), Limits.SpacedFrom.START);
  }

  /**
   * Starts happen at punctuations, so what is closer than those cannot be spaced: a faster rate is
   * bounded by the concurrency alone.
   */
  private static Duration spacing(double perSecond) {
    if (perSecond > SPACED_UP_TO) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(Math.round(1e9 / perSecond));
  }
}
