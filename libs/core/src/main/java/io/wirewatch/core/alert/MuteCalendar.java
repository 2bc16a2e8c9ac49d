package io.wirewatch.core.alert;

import io.wirewatch.events.MuteWindow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a mute window is open. Its bounds are read off the wall clocks of its zone: on the day the
 * clocks go forward a bound inside the gap moves on by the length of the gap, and on the day they
 * go back a bound that occurs twice means its first occurrence. So a night from 22:00 to 07:00
 * lasts 8, 9 or 10 hours, and no window is skipped or entered twice.
 */
final class MuteCalendar {

  private MuteCalendar() {}

  /** Returns the end of the window if it is open at {@code now}, else null. */
  static @Nullable Instant endOf(MuteWindow window, Instant now) {
    LocalDate today = now.atZone(window.zone()).toLocalDate();
    for (LocalDate day = today.minusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      if (window.days().isEmpty() || window.days().contains(day.getDayOfWeek())) {
        Instant start = day.atTime(window.from()).atZone(window.zone()).toInstant();
        LocalDate lastDay = window.to().isAfter(window.from()) ? day : day.plusDays(1);
        Instant end = lastDay.atTime(window.to()).atZone(window.zone()).toInstant();
        if (!now.isBefore(start) && now.isBefore(end)) {
          return end;
        }
      }
    }
    return null;
  }
}
