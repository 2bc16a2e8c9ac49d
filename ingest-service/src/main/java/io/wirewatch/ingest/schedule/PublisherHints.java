package io.wirewatch.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says about how often to come.
 *
 * @param ttl RSS 2.0 {@code ttl}
 * @param syndication {@code sy:updatePeriod / sy:updateFrequency} (RSS 1.0 syndication module)
 * @param freshFor lifetime by Cache-Control max-age or Expires (RFC 9111)
 * @param skipHours RSS {@code skipHours}, 0–23 in GMT
 * @param skipDays RSS {@code skipDays}, in GMT
 */
public record PublisherHints(
    @Nullable Duration ttl,
    @Nullable Duration syndication,
    @Nullable Duration freshFor,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** A publisher that says nothing. */
  public static final PublisherHints NONE =
      new PublisherHints(null, null, null, Set.of(), Set.of());

  public PublisherHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
    for (int hour : skipHours) {
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("skipHours " + hour + " is not an hour of 0–23");
      }
    }
  }

  /** The same hints with the lifetime that the latest response gave, also by a 304. */
  public PublisherHints withFreshFor(@Nullable Duration lifetime) {
    return new PublisherHints(ttl, syndication, lifetime, skipHours, skipDays);
  }
}
