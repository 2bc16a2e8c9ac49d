package io.wirewatch.core.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long calm has lasted, in time during which enough feeds answered: it stands still while too
 * few do.
 *
 * @param gathered calm up to {@code runningSince}, or altogether while it stands still
 * @param runningSince since when it runs, or null while it stands still
 */
public record CalmTimer(Duration gathered, @Nullable Instant runningSince) {

  static CalmTimer startedAt(Instant now) {
    return new CalmTimer(Duration.ZERO, now);
  }

  Duration at(Instant now) {
    return runningSince == null || now.isBefore(runningSince)
        ? gathered
        : gathered.plus(Duration.between(runningSince, now));
  }

  CalmTimer resumed(Instant now) {
    return runningSince == null ? new CalmTimer(gathered, now) : this;
  }

  CalmTimer paused(Instant now) {
    return runningSince == null ? this : new CalmTimer(at(now), null);
  }
}
