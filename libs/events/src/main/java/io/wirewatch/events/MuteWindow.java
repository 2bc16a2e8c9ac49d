package io.wirewatch.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A weekly stretch of time without deliveries, by the wall clocks of its zone.
 *
 * @param days days on which it begins; all when empty
 * @param from first minute
 * @param to first minute after it; on the next day when not later than {@code from}
 * @param zone whose clocks are meant, such as {@code Europe/Berlin}
 * @param severePierces whether SEVERE is delivered all the same
 */
public record MuteWindow(
    List<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, boolean severePierces) {
  public MuteWindow {
    days = days == null ? List.of() : List.copyOf(days);
    Check.present(from, "mutes.from");
    Check.present(to, "mutes.to");
    Check.present(zone, "mutes.zone");
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "mutes.to must differ from mutes.from, but both are "
              + from
              + "; pause the subscription instead");
    }
  }
}
