package io.wirewatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP attempt of a delivery: the value of {@code ww.attempts}.
 *
 * @param delivery delivery id
 * @param endpoint endpoint id
 * @param number 1 for the first
 * @param at when it began
 * @param millis how long it took
 * @param status HTTP status, or null when no answer came
 * @param outcome a stable name such as {@code delivered}, {@code timeout}, {@code refused-address}
 * @param reason what happened, for people; never the URL or a secret
 * @param body first 1 KiB of the answer
 * @param next when it will be tried again, or null
 */
public record Attempt(
    String delivery,
    String endpoint,
    int number,
    Instant at,
    long millis,
    @Nullable Integer status,
    String outcome,
    String reason,
    @Nullable String body,
    @Nullable Instant next) {
  public Attempt {
    Check.text(delivery, "attempt.delivery");
    Check.text(endpoint, "attempt.endpoint");
    Check.text(outcome, "attempt.outcome");
    Check.present(at, "attempt.at");
  }
}
