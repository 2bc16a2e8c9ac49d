package io.wirewatch.core.alert;

import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation looks at.
 *
 * @param subscription the subscription whose rules apply
 * @param covered whether it still watches the region; false ends its alert
 * @param score the score to judge
 * @param now the pipeline's clock, or the wall clock when that has stopped
 * @param suppression what is held back
 * @param acknowledgement the newest one of the alert, or null
 */
public record Situation(
    Subscription subscription,
    boolean covered,
    RegionScore score,
    Instant now,
    Suppression suppression,
    @Nullable Acknowledgement acknowledgement) {

  /**
   * A situation at the score's own clock, without silences and acknowledgement: that of a dry run.
   */
  public static Situation of(Subscription subscription, RegionScore score) {
    return new Situation(
        subscription,
        true,
        score,
        score.clock(),
        Suppression.of(subscription, java.util.List.of(), score.region(), score.clock()),
        null);
  }

  boolean acknowledged(Severity severity) {
    return acknowledgement != null && acknowledgement.severity().compareTo(severity) >= 0;
  }
}
