package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The times a response states: Retry-After (RFC 9110) and its freshness (RFC 9111). */
final class ResponseTimes {

  private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();

  private ResponseTimes() {}

  /** Seconds or an HTTP date; null when absent, unreadable or past. */
  static @Nullable Duration retryAfter(HttpResponse response, Instant now) {
    String value = value(response, "Retry-After");
    if (value == null) {
      return null;
    }
    Duration seconds = seconds(value);
    return seconds != null ? seconds : until(value, now);
  }

  /** max-age less Age, else Expires less Date; null when the response says nothing usable. */
  static @Nullable Duration freshFor(HttpResponse response, Instant now) {
    String control = value(response, "Cache-Control");
    if (control != null) {
      for (String directive : control.toLowerCase(Locale.ROOT).split(",")) {
        String part = directive.strip();
        if (part.equals("no-cache") || part.equals("no-store")) {
          return null;
        }
        if (part.startsWith("max-age=")) {
          return remaining(seconds(part.substring(8).replace("\"", "")), value(response, "Age"));
        }
      }
    }
    String expires = value(response, "Expires");
    String date = value(response, "Date");
    Instant sent = date == null ? null : DateUtils.parseStandardDate(date);
    return expires == null ? null : until(expires, sent == null ? now : sent);
  }

  private static @Nullable Duration remaining(@Nullable Duration maxAge, @Nullable String age) {
    Duration spent = age == null ? null : seconds(age);
    if (maxAge == null || spent == null) {
      return positive(maxAge);
    }
    return positive(maxAge.minus(spent));
  }

  private static @Nullable Duration until(String httpDate, Instant from) {
    Instant at = DateUtils.parseStandardDate(httpDate);
    return at == null ? null : positive(Duration.between(from, at));
  }

  private static @Nullable Duration positive(@Nullable Duration d) {
    return d == null || d.isNegative() || d.isZero() ? null : d;
  }

  private static @Nullable Duration seconds(String digits) {
    try {
      long value = Long.parseLong(digits.strip());
      return value < 0 ? null : Duration.ofSeconds(Math.min(value, MAX_SECONDS));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable String value(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
