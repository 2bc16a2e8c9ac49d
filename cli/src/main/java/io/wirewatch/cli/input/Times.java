package io.wirewatch.cli.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** Times of an article file: ISO 8601 with or without zone (UTC then) or time, and RFC 1123. */
final class Times {
  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());

  private Times() {}

  /**
   * @throws IllegalArgumentException naming {@code field} and the value
   */
  static Instant read(String text, String field) {
    for (Function<String, Instant> form : FORMS) {
      try {
        return form.apply(text.strip());
      } catch (DateTimeParseException e) {
        continue; // the next form may fit
      }
    }
    throw new IllegalArgumentException(
        field + ": '" + text + "' is no time; write it like 2024-03-01T12:00:00Z");
  }
}
