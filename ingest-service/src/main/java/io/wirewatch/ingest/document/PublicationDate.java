package io.wirewatch.ingest.document;

import io.wirewatch.events.Article.DateQuality;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's date made safe: kept within [fetchedAt − 30 d, fetchedAt + 5 min], so that neither
 * a year 151667238 nor a stopped clock moves a score.
 *
 * @param at the date to use
 * @param quality what was done to it
 */
public record PublicationDate(Instant at, DateQuality quality) {

  private static final Duration PAST = Duration.ofDays(30);
  private static final Duration FUTURE = Duration.ofMinutes(5);

  /**
   * The stated date within the bounds around {@code fetchedAt}, which stands in for an absent one.
   */
  public static PublicationDate of(@Nullable Instant stated, Instant fetchedAt) {
    if (stated == null) {
      return new PublicationDate(fetchedAt, DateQuality.ABSENT);
    }
    Instant earliest = fetchedAt.minus(PAST);
    Instant latest = fetchedAt.plus(FUTURE);
    if (stated.isBefore(earliest)) {
      return new PublicationDate(earliest, DateQuality.CLAMPED_PAST);
    }
    return stated.isAfter(latest)
        ? new PublicationDate(latest, DateQuality.CLAMPED_FUTURE)
        : new PublicationDate(stated, DateQuality.STATED);
  }
}
