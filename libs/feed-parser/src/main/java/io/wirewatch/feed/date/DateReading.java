package io.wirewatch.feed.date;

import java.time.Instant;

/** What a date text says. */
public sealed interface DateReading {

  /**
   * A point in time.
   *
   * @param instant the time, to the nanosecond where a fraction is given
   * @param zoneKnown false when the text names no zone or an unknown one, and UTC was assumed
   */
  record Read(Instant instant, boolean zoneKnown) implements DateReading {}

  /**
   * No point in time.
   *
   * @param reason why, as the end of a sentence: 'the year 151667238 is outside 1900 to 2199'
   */
  record Unreadable(String reason) implements DateReading {}
}
