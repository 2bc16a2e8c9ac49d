package io.wirewatch.feed;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.xml.XmlElement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** RSS's ttl, skipHours and skipDays, and the syndication module's update period. */
final class ScheduleReader {
  /** A year: a publisher who asks for more means never, which is not ours to obey. */
  private static final long MAX_MINUTES = 525_600;

  private final Reading reading;
  private final Set<Integer> skipHours = new TreeSet<>();
  private final Set<DayOfWeek> skipDays = EnumSet.noneOf(DayOfWeek.class);
  private @Nullable Duration ttl;
  private @Nullable Duration period;
  private long frequency = 1;

  ScheduleReader(Reading reading) {
    this.reading = reading;
  }

  void accept(XmlElement element, Supplier<String> place) {
    switch (element.local()) {
      case "ttl" -> {
        long minutes = number(element, 0, MAX_MINUTES, place);
        ttl = minutes < 0 ? null : Duration.ofMinutes(minutes);
      }
      case "skiphours" -> element.elements().forEach(hour -> skipHour(hour, place));
      case "skipdays" -> element.elements().forEach(day -> skipDay(day, place));
      case "updateperiod" -> period = period(element, place);
      case "updatefrequency" -> frequency = Math.max(1, number(element, 1, 100_000, place));
      default -> {
        // updateBase only says when the counting began.
      }
    }
  }

  /** Hours are 0 to 23; 24 is midnight in RSS 0.91. */
  private void skipHour(XmlElement element, Supplier<String> place) {
    long hour = number(element, 0, 24, place);
    if (hour >= 0) {
      skipHours.add((int) (hour % 24));
    }
  }

  private void skipDay(XmlElement element, Supplier<String> place) {
    try {
      skipDays.add(DayOfWeek.valueOf(element.text().strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException noDay) {
      bad(element, "is no English weekday", place);
    }
  }

  private @Nullable Duration period(XmlElement element, Supplier<String> place) {
    return switch (element.text().strip().toLowerCase(Locale.ROOT)) {
      case "hourly" -> Duration.ofHours(1);
      case "daily" -> Duration.ofDays(1);
      case "weekly" -> Duration.ofDays(7);
      case "monthly" -> Duration.ofDays(30);
      case "yearly" -> Duration.ofDays(365);
      default -> {
        bad(element, "is no period", place);
        yield null;
      }
    };
  }

  private long number(XmlElement element, long min, long max, Supplier<String> place) {
    String text = element.text().strip();
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    bad(element, "is no number from " + min + " to " + max, place);
    return -1;
  }

  private void bad(XmlElement element, String what, Supplier<String> place) {
    reading
        .problems()
        .add(
            ProblemKind.BAD_VALUE,
            element.name() + " " + ProblemLog.quote(element.text()) + " " + what + "; ignored",
            place.get());
  }

  Schedule read() {
    Duration interval = period == null ? null : period.dividedBy(frequency);
    return new Schedule(ttl, interval, skipHours, skipDays);
  }
}
