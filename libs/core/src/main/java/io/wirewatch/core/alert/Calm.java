package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertState.Active;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hysteresis: a severity ends when its conditions to clear have held for 24 h during which enough
 * feeds answered.
 */
final class Calm {

  static final Duration NEEDED = Duration.ofHours(24);

  private Calm() {}

  /**
   * The timers after a score: running where it is calm, standing while too few feeds answer, gone
   * where it is not calm.
   */
  static Map<Severity, CalmTimer> measured(
      Active active, RuleCheck check, Knowledge knowledge, Instant now) {
    Map<Severity, CalmTimer> timers = new EnumMap<>(Severity.class);
    boolean counts = knowledge == Knowledge.OK || knowledge == Knowledge.WARMING;
    for (Severity severity : Severity.values()) {
      if (severity.compareTo(active.severity()) > 0 || !check.calm(severity)) {
        continue;
      }
      CalmTimer timer = active.calm().get(severity);
      if (counts) {
        timers.put(severity, timer == null ? CalmTimer.startedAt(now) : timer.resumed(now));
      } else if (timer != null) {
        timers.put(severity, timer.paused(now));
      }
    }
    return timers;
  }

  /**
   * The gravest severity, up to the present one, that has not been calm for long enough; null when
   * all have.
   */
  static @Nullable Severity standing(
      Severity present, Map<Severity, CalmTimer> timers, RuleCheck check, Instant now) {
    for (int i = present.ordinal(); i >= 0; i--) {
      Severity severity = Severity.values()[i];
      CalmTimer timer = timers.get(severity);
      boolean over = timer != null && timer.at(now).compareTo(NEEDED) >= 0;
      if (check.ruled(severity) && !over) {
        return severity;
      }
    }
    return null;
  }

  /** All timers stood still from {@code since} on. */
  static Map<Severity, CalmTimer> paused(Map<Severity, CalmTimer> timers, Instant since) {
    Map<Severity, CalmTimer> paused = new EnumMap<>(Severity.class);
    timers.forEach((severity, timer) -> paused.put(severity, timer.paused(since)));
    return paused;
  }
}
