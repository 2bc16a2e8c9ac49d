package io.wirewatch.alert.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EndpointHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is shown: never its secrets.
 *
 * @param url without what may be secret
 * @param state ENABLED, PAUSED by the team, or DISABLED by failures
 * @param secrets how many signing secrets are in use
 * @param secret the signing secret, shown once when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndpointView(
    String id,
    int version,
    String name,
    String team,
    String url,
    Endpoint.Format format,
    int concurrency,
    double perSecond,
    State state,
    @Nullable String reason,
    @Nullable Instant failingSince,
    int secrets,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String secret) {

  enum State {
    ENABLED,
    PAUSED,
    DISABLED
  }

  static EndpointView of(Endpoint e, Wanted wanted, @Nullable String secret) {
    EndpointHealth health = wanted.health().get(e.id());
    boolean givenUp = wanted.givenUp(e);
    State state = givenUp ? State.DISABLED : e.enabled() ? State.ENABLED : State.PAUSED;
    return new EndpointView(
        e.id(),
        e.version(),
        e.name(),
        e.team(),
        e.shownUrl(),
        e.format(),
        e.concurrency(),
        e.perSecond(),
        state,
        health == null || health.reason().isEmpty() ? null : health.reason(),
        health == null ? null : health.failingSince(),
        e.sealedSecrets().size(),
        e.createdAt(),
        e.updatedAt(),
        secret);
  }

  static List<EndpointView> all(Wanted wanted) {
    return wanted.endpoints().values().stream()
        .sorted(java.util.Comparator.comparing(Endpoint::id))
        .map(endpoint -> of(endpoint, wanted, null))
        .toList();
  }
}
