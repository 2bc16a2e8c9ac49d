package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateReading.Read;
import io.wirewatch.feed.date.DateReading.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The parts of a date as they are found, and the point in time they make. */
final class DateFields {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2199;
  private static final int UNSET = -1;

  int year = UNSET;
  int month = UNSET;
  int day = UNSET;
  int dayOfYear = UNSET;
  int hour = UNSET;
  int minute;
  int second;
  int nanos;
  @Nullable Boolean afternoon;
  @Nullable ZoneId zone;

  /** Written the Korean way; without a zone that is Korean time. */
  boolean korean;

  boolean hasTime() {
    return hour != UNSET;
  }

  boolean hasZone() {
    return zone != null;
  }

  static boolean plausible(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** RFC 5322 section 4.3: two digits below 50 are this century's, others are years after 1900. */
  void setYear(int value, int digits) {
    year = digits > 3 ? value : value + (digits == 2 && value < 50 ? 2000 : 1900);
  }

  boolean hasDay() {
    return day >= 0;
  }

  boolean hasMonth() {
    return month >= 0;
  }

  boolean hasYear() {
    return year >= 0;
  }

  /** Sets both; a reason when there is no such month, else null. */
  @Nullable String setMonthAndDay(int month, int day) {
    if (month < 1 || month > 12) {
      return "there is no month " + month;
    }
    this.month = month;
    this.day = day;
    return null;
  }

  DateReading toReading() {
    if (year == UNSET) {
      return new Unreadable("it has no year");
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return new Unreadable("the year " + year + " is outside " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    String wrong = wrongTime();
    if (wrong != null) {
      return new Unreadable(wrong);
    }
    try {
      LocalDate date =
          dayOfYear != UNSET
              ? LocalDate.ofYearDay(year, dayOfYear)
              : LocalDate.of(year, month == UNSET ? 1 : month, day == UNSET ? 1 : day);
      ZoneId assumed = korean ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
      ZoneId in = zone == null ? assumed : zone;
      return new Read(at(date).atZone(in).toInstant(), zone != null);
    } catch (DateTimeException noSuchDay) {
      return new Unreadable("there is no such day");
    }
  }

  private @Nullable String wrongTime() {
    if (hour > 24 || hour == 24 && (minute > 0 || second > 0)) {
      return "there is no hour " + hour;
    }
    if (afternoon != null && hour > 12 && !afternoon) {
      return "hour " + hour + " is not before noon";
    }
    if (minute > 59) {
      return "there is no minute " + minute;
    }
    return second > 60 ? "there is no second " + second : null;
  }

  /** 24:00 is the next midnight, and a leap second the first second after it. */
  private LocalDateTime at(LocalDate date) {
    if (hour == UNSET) {
      return date.atStartOfDay();
    }
    int h = hour;
    if (afternoon != null && h <= 12) {
      h = h % 12 + (afternoon ? 12 : 0);
    }
    LocalTime time = LocalTime.of(h % 24, minute, Math.min(second, 59), nanos);
    return date.atTime(time).plusDays(h / 24).plusSeconds(second == 60 ? 1 : 0);
  }
}
