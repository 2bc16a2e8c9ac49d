package io.wirewatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read or delivered: the value of {@code ww.dead-letters}.
 *
 * @param reason a stable name such as {@code unreadable-json}
 * @param message what is wrong and what to do, for people
 * @param topic source topic
 * @param payload the value as UTF-8 text when it is text, else Base64 with the prefix {@code
 *     base64:}; at most 64 KiB
 */
public record DeadLetter(
    String service,
    String reason,
    String message,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String payload,
    Instant at) {
  public DeadLetter {
    Check.text(reason, "deadLetter.reason");
  }
}
