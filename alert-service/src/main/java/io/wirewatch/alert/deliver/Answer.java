package io.wirewatch.alert.deliver;

import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answered.
 *
 * @param body first 1 KiB, or null
 * @param ended whether that was all of it: then the connection can be used again
 */
record Answer(
    int status,
    String phrase,
    @Nullable Duration retryAfter,
    @Nullable String body,
    boolean ended) {

  private static final int BODY = 1024;

  static Answer head(ClassicHttpResponse response) {
    String phrase = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
    return new Answer(response.getCode(), phrase, null, null, false);
  }

  static Answer read(ClassicHttpResponse response, Instant now) {
    Answer head = head(response);
    Header header = response.getFirstHeader("Retry-After");
    Duration wish = header == null ? null : retryAfter(header.getValue(), now);
    Body body = Body.of(response.getEntity());
    return new Answer(head.status(), head.phrase(), wish, body.text(), body.ended());
  }

  SendOutcome outcome(Delivery delivery, Endpoint endpoint, Instant at, long millis) {
    String line = (status + " " + phrase).strip();
    String id = delivery.id();
    if (status >= 200 && status < 300) {
      return new SendOutcome.Delivered(id, exchange(at, millis, "delivered", line));
    }
    if (status == 410) {
      return new SendOutcome.Gone(id, exchange(at, millis, "gone", line));
    }
    if (status >= 300 && status < 400) {
      String why = line + ": redirects are not followed; set the endpoint's URL to where it leads";
      return new SendOutcome.Failed(id, exchange(at, millis, "redirect", why), null);
    }
    if (refusesPayload(endpoint.format())) {
      return new SendOutcome.Rejected(id, exchange(at, millis, "payload-refused", line));
    }
    boolean busy = status == 429 || status == 503;
    String name = busy ? "busy" : "http-error";
    return new SendOutcome.Failed(id, exchange(at, millis, name, line), busy ? retryAfter : null);
  }

  /**
   * Whether the status says that this very payload will never be taken. A team's own receiver may
   * answer 400 or 422 while it is being mended, so there only what is about the payload's size or
   * type counts.
   */
  private boolean refusesPayload(Endpoint.Format format) {
    return switch (format) {
      case WIREWATCH, CLOUDEVENTS -> status == 413 || status == 415;
      case SLACK, TEAMS, DISCORD, PAGERDUTY, ALERTMANAGER ->
          status == 400 || status == 413 || status == 415 || status == 422;
    };
  }

  private Exchange exchange(Instant at, long millis, String name, String reason) {
    return new Exchange(at, millis, status, name, reason, body);
  }

  private record Body(@Nullable String text, boolean ended) {

    static Body of(@Nullable HttpEntity entity) {
      if (entity == null) {
        return new Body(null, true);
      }
      byte[] bytes = new byte[BODY];
      int length = 0;
      boolean ended = false;
      try {
        InputStream in = entity.getContent();
        while (in != null && length < BODY && !ended) {
          int read = in.read(bytes, length, BODY - length);
          ended = read < 0;
          length += Math.max(0, read);
        }
        ended = ended || in == null || in.read() < 0;
      } catch (IOException e) {
        ended = false; // What came before the connection broke is kept.
      }
      String text = new String(bytes, 0, length, StandardCharsets.UTF_8).replace('\0', ' ');
      return new Body(text.isEmpty() ? null : text, ended);
    }
  }

  /** Seconds, or an HTTP date. */
  private static @Nullable Duration retryAfter(String value, Instant now) {
    String text = value.strip();
    try {
      return Duration.ofSeconds(Math.min(Long.parseLong(text), 1_000_000_000L));
    } catch (NumberFormatException notSeconds) {
      try {
        Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(now, until);
      } catch (DateTimeException neither) {
        return null;
      }
    }
  }
}
