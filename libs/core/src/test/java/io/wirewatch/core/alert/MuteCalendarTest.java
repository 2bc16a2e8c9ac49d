package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.MuteWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuteCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final MuteWindow NIGHT =
      new MuteWindow(List.of(), LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, false);

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T20:59:59Z, false",
    "2026-01-15T21:00:00Z, true",
    "2026-01-16T05:59:59Z, true",
    "2026-01-16T06:00:00Z, false",
    "2026-07-15T19:59:59Z, false",
    "2026-07-15T20:00:00Z, true",
    "2026-07-16T05:00:00Z, false",
  })
  void followsTheWallClocksOfItsZone(Instant now, boolean open) {
    assertThat(MuteCalendar.endOf(NIGHT, now) != null).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28T23:00:00Z, 8", "2026-10-24T23:00:00Z, 10", "2026-06-01T23:00:00Z, 9"})
  void lastsAnHourLessOrMoreOnTheNightTheClocksChange(Instant night, int hours) {
    Instant end = MuteCalendar.endOf(NIGHT, night);

    Instant start = night;
    while (MuteCalendar.endOf(NIGHT, start.minusSeconds(60)) != null) {
      start = start.minusSeconds(60);
    }
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void keepsAWindowWhoseBoundsFallIntoTheGap() {
    MuteWindow gap =
        new MuteWindow(List.of(), LocalTime.of(2, 15), LocalTime.of(2, 45), BERLIN, false);

    assertThat(MuteCalendar.endOf(gap, Instant.parse("2026-03-29T01:30:00Z")))
        .isEqualTo("2026-03-29T01:45:00Z");
  }

  @Test
  void belongsToTheDayOnWhichItBegins() {
    MuteWindow saturdays =
        new MuteWindow(
            List.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, false);

    assertThat(MuteCalendar.endOf(saturdays, Instant.parse("2026-01-18T03:00:00Z"))).isNotNull();
    assertThat(MuteCalendar.endOf(saturdays, Instant.parse("2026-01-17T03:00:00Z"))).isNull();
  }
}
