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

  /** A slower rate is kept well enough by starting at punctuations. */
  private static final double LOOKS_AHEAD_FROM = 40;

  /** What two requests at once and 2 ms each can do between two punctuations with a commit. */
  private static final int AHEAD = 64;

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
      return spaced(1, perSecond);
    }
    if (ramp > 0) {
      return spaced(ramp > 2 ? 1 : concurrency, Math.max(1, perSecond / (1L << ramp)));
    }
    boolean well = failures == 0 && perSecond >= LOOKS_AHEAD_FROM;
    return spaced(concurrency, perSecond).withAhead(well ? AHEAD : 0);
  }

  private static Limits spaced(int concurrency, double perSecond) {
    Duration interval = Duration.ofNanos(Math.round(1e9 / perSecond));
    return new Limits(concurrency, interval, Limits.SpacedFrom.START);
  }
}
