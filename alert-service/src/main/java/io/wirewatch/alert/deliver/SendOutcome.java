package io.wirewatch.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. */
sealed interface SendOutcome {

  /** Delivery the attempt was for; the item may carry a newer one by now. */
  String delivery();

  /** The endpoint took it: 2xx. */
  record Delivered(String delivery, Exchange exchange) implements SendOutcome {}

  /**
   * It may work another time.
   *
   * @param retryAfter what the receiver asked for, or null
   */
  record Failed(String delivery, Exchange exchange, @Nullable Duration retryAfter)
      implements SendOutcome {}

  /** The endpoint says it is no more: 410. */
  record Gone(String delivery, Exchange exchange) implements SendOutcome {}

  /** This payload will never be taken, or cannot be made. */
  record Rejected(String delivery, Exchange exchange) implements SendOutcome {}

  /** Nothing was sent, because the endpoint is disabled or unknown. */
  record NotSent(String delivery, String reason) implements SendOutcome {}

  /** Nothing was sent, because the item only stood for the time a finished delivery is kept. */
  record Expired(String delivery) implements SendOutcome {}

  /**
   * What happened on the wire.
   *
   * @param status HTTP status, or null when no answer came
   * @param name stable name such as {@code timeout}
   * @param reason for people; never the URL or a secret
   * @param body first 1 KiB of the answer
   */
  record Exchange(
      Instant at,
      long millis,
      @Nullable Integer status,
      String name,
      String reason,
      @Nullable String body) {}
}
