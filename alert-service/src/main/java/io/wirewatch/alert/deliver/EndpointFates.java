package io.wirewatch.alert.deliver;

import io.wirewatch.agenda.AgendaTask;
import io.wirewatch.agenda.Limits;
import io.wirewatch.agenda.TableSpec;
import io.wirewatch.agenda.Transition;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Endpoint;
import io.wirewatch.events.EndpointHealth;
import io.wirewatch.events.kafka.JsonSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the endpoints of one task fare: their breakers, kept in memory for quick limits and in a
 * table for restarts. Written on the stream thread; the reason of a disabled endpoint is read by
 * attempts too.
 */
final class EndpointFates {

  static final TableSpec<Breaker> BREAKERS =
      new TableSpec<>("delivery-breakers", JsonSerde.of(Breaker.class));

  private static final Limits UNHINDERED = Limits.concurrency(16).withAhead(64);
  private static final Limits HELD = Limits.concurrency(0);

  private final Supplier<Wanted> wanted;
  private final Duration disableAfter;
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

  EndpointFates(Supplier<Wanted> wanted, Duration disableAfter) {
    this.wanted = wanted;
    this.disableAfter = disableAfter;
  }

  void load(AgendaTask<?> task) {
    breakers.putAll(task.table(BREAKERS).startingWith("", Integer.MAX_VALUE));
  }

  /** Why nothing is sent to an endpoint, or null when something is. */
  @Nullable String whyDisabled(Endpoint endpoint) {
    Breaker breaker = breakers.getOrDefault(endpoint.id(), Breaker.closed());
    boolean disabled =
        breaker.disabledAt() != null && breaker.disabledAt().isAfter(endpoint.enabledAt());
    return disabled ? breaker.reason() : null;
  }

  Limits limits(String id) {
    Endpoint endpoint = wanted.get().endpoints().get(id);
    if (endpoint == null || whyDisabled(endpoint) != null) {
      return UNHINDERED; // Nothing is sent: its deliveries end as dead letters.
    }
    return endpoint.enabled()
        ? breakers
            .getOrDefault(id, Breaker.closed())
            .limits(endpoint.concurrency(), endpoint.perSecond())
        : HELD;
  }

  /** Learns from an outcome: opens, closes, slows down or gives up. */
  void heard(String id, SendOutcome outcome, Transition<DeliveryItem> transition) {
    Breaker before = breakers.getOrDefault(id, Breaker.closed());
    Instant now = transition.now();
    switch (outcome) {
      case SendOutcome.Delivered ignored -> keep(id, before, before.succeeded(), transition);
      case SendOutcome.Failed failed -> failed(id, before, failed, transition);
      case SendOutcome.Gone gone ->
          disable(id, before, before.disabled(now, gone.exchange().reason()), transition);
      case SendOutcome.Rejected ignored -> {
        // It answers; what it does not take is the payload.
      }
      case SendOutcome.NotSent ignored -> {}
      case SendOutcome.Expired ignored -> {}
    }
  }

  private void failed(
      String id, Breaker before, SendOutcome.Failed failed, Transition<DeliveryItem> transition) {
    Instant now = transition.now();
    Breaker after = before.failed(now, failed.exchange().reason());
    Instant since = after.failingSince();
    if (since != null && !now.isBefore(since.plus(disableAfter))) {
      String why =
          "it has failed since " + since + ", the last time: " + failed.exchange().reason();
      disable(id, before, after.disabled(now, why), transition);
      return;
    }
    Duration pause = RetrySchedule.wish(failed.retryAfter());
    if (after.open() && after.pause().compareTo(pause) > 0) {
      pause = after.pause();
    }
    if (!pause.isZero()) {
      transition.delayGroup(id, now.plus(pause));
    }
    keep(id, before, after, transition);
  }

  private void disable(
      String id, Breaker before, Breaker after, Transition<DeliveryItem> transition) {
    keep(id, before, after, transition);
    for (Delivery notice : Notices.disabled(id, after.reason(), wanted.get(), transition.now())) {
      DeliverySinks.state(notice, transition);
    }
  }

  private void keep(String id, Breaker before, Breaker after, Transition<DeliveryItem> transition) {
    if (after.equals(before)) {
      return;
    }
    breakers.put(id, after);
    transition.table(BREAKERS).put(id, after);
    boolean told =
        java.util.Objects.equals(before.failingSince(), after.failingSince())
            && java.util.Objects.equals(before.disabledAt(), after.disabledAt());
    if (!told) {
      DeliverySinks.health(
          new EndpointHealth(
              id, after.failingSince(), after.disabledAt(), after.reason(), transition.now()),
          transition);
    }
  }

  /** Forgets the failures of endpoints that their team enabled again. */
  void enableAgain(Transition<DeliveryItem> transition) {
    Map<String, Endpoint> endpoints = wanted.get().endpoints();
    breakers.forEach(
        (id, breaker) -> {
          Endpoint endpoint = endpoints.get(id);
          if (endpoint != null && breaker.disabledAt() != null && whyDisabled(endpoint) == null) {
            keep(id, breaker, breaker.enabled(), transition);
            transition.delayGroup(id, transition.now());
          }
        });
  }
}
