package io.wirewatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries have learned of an endpoint: a value of {@code ww.endpoints} under {@code
 * health|id}.
 *
 * @param failingSince first failure after the last success, or null when the last attempt succeeded
 * @param disabledAt when deliveries gave it up, or null
 * @param reason why, for people
 */
public record EndpointHealth(
    String endpoint,
    @Nullable Instant failingSince,
    @Nullable Instant disabledAt,
    String reason,
    Instant at) {
  public EndpointHealth {
    Check.text(endpoint, "health.endpoint");
    reason = reason == null ? "" : reason;
    Check.present(at, "health.at");
  }
}
