package io.wirewatch.core.status;

import io.wirewatch.core.lexicon.Pack.Trigger;
import io.wirewatch.events.Analysis.Status;

/**
 * What was decided about a hit.
 *
 * @param factor what is left of its points, 0 to 1
 * @param reason the rule and the words that decided, for people; empty for a plain recent hit
 */
public record Verdict(Status status, double factor, String reason) {
  /** Nothing speaks against it. */
  public static final Verdict RECENT = new Verdict(Status.RECENT, 1, "");

  private static final double HEDGED = 0.4;
  private static final double PLANNED = 0.4;
  private static final double HYPOTHETICAL = 0.25;
  private static final double PAST_MONTH = 0.4;
  private static final double LONG_PAST = 0.15;
  private static final double YEARS_PAST = 0.05;
  private static final int MONTH_DAYS = 30;
  private static final int YEAR_DAYS = 365;

  static double factor(Trigger trigger) {
    return Double.isNaN(trigger.factor()) ? factor(trigger.status()) : trigger.factor();
  }

  private static double factor(Status status) {
    return switch (status) {
      case RECENT -> 1;
      case HEDGED -> HEDGED;
      case PLANNED -> PLANNED;
      case HYPOTHETICAL -> HYPOTHETICAL;
      case HISTORIC -> LONG_PAST;
      case NEGATED, DENIED, PSEUDO, REPEATED, BOILERPLATE, CONTEXT -> 0;
    };
  }

  /** The verdict of a status with its usual factor. */
  public static Verdict of(Status status, String reason) {
    return new Verdict(status, factor(status), reason);
  }

  static Verdict historic(int ageDays, String reason) {
    double factor =
        ageDays <= MONTH_DAYS ? PAST_MONTH : ageDays <= YEAR_DAYS ? LONG_PAST : YEARS_PAST;
    return new Verdict(Status.HISTORIC, factor, reason);
  }

  /** The harder of two verdicts; of equals this one. */
  public Verdict harder(Verdict other) {
    return other.factor < factor ? other : this;
  }
}
