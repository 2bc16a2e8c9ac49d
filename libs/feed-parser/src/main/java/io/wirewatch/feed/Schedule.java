package io.wirewatch.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the publisher wants to be asked.
 *
 * @param ttl RSS {@code ttl}, whole minutes; null when absent or unreadable
 * @param updateInterval {@code sy:updatePeriod / sy:updateFrequency}; null when absent
 * @param skipHours hours of the day in GMT, 0 to 23, in which nothing changes
 * @param skipDays days of the week in GMT on which nothing changes
 */
public record Schedule(
    @Nullable Duration ttl,
    @Nullable Duration updateInterval,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** The publisher says nothing. */
  public static final Schedule UNSAID = new Schedule(null, null, Set.of(), Set.of());

  public Schedule {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
