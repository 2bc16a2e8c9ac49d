package io.wirewatch.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.wirewatch.alert.deliver.SendOutcome.Exchange;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of deliveries. Gauges by endpoint name the {@value #SHOWN} endpoints with most pending
 * deliveries; the others stand together under {@code other}.
 */
public final class DeliveryMetrics {

  private static final int SHOWN = 50;

  private final MeterRegistry registry;
  private final MultiGauge pendingGauge;
  private final MultiGauge oldestGauge;
  private final Map<Integer, Map<String, Waiting>> waiting = new ConcurrentHashMap<>();
  private volatile List<String> shown = List.of();

  private record Waiting(long count, @Nullable Instant oldest) {}

  /** Registers the gauges. */
  public DeliveryMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.pendingGauge =
        MultiGauge.builder("wirewatch.alert.pending")
            .description("Deliveries not yet made, by endpoint")
            .register(registry);
    this.oldestGauge =
        MultiGauge.builder("wirewatch.alert.oldest.pending")
            .description("Age of the oldest pending delivery among the first of each endpoint")
            .baseUnit("seconds")
            .register(registry);
  }

  void started(int partition) {
    waiting.put(partition, new ConcurrentHashMap<>());
  }

  void pending(int partition, String endpoint, long count) {
    waiting
        .computeIfAbsent(partition, p -> new ConcurrentHashMap<>())
        .compute(
            endpoint,
            (id, was) -> count == 0 ? null : new Waiting(count, was == null ? null : was.oldest()));
  }

  /** Deliveries pending over all endpoints of this instance. */
  public long pending() {
    return waiting.values().stream()
        .flatMap(endpoints -> endpoints.values().stream())
        .mapToLong(Waiting::count)
        .sum();
  }

  void oldest(int partition, Function<String, @Nullable Instant> oldestOf) {
    Map<String, Waiting> endpoints = waiting.getOrDefault(partition, Map.of());
    most(endpoints)
        .forEach(
            entry ->
                endpoints.computeIfPresent(
                    entry.getKey(), (id, was) -> new Waiting(was.count(), oldestOf.apply(id))));
    publish();
  }

  /**
   * Rows read what waits when they are scraped: a row whose number is replaced would be missing for
   * a scrape in between.
   */
  private void publish() {
    Map<String, Waiting> all = new ConcurrentHashMap<>();
    waiting.values().forEach(all::putAll);
    List<MultiGauge.Row<?>> counts = new ArrayList<>();
    List<MultiGauge.Row<?>> ages = new ArrayList<>();
    List<String> most = new ArrayList<>();
    for (Map.Entry<String, Waiting> entry : most(all)) {
      Tags tags = Tags.of("endpoint", entry.getKey());
      most.add(entry.getKey());
      counts.add(MultiGauge.Row.of(tags, entry.getKey(), this::count));
      if (entry.getValue().oldest() != null) {
        ages.add(MultiGauge.Row.of(tags, entry.getKey(), this::ageSeconds));
      }
    }
    shown = most;
    counts.add(MultiGauge.Row.of(Tags.of("endpoint", "other"), this, DeliveryMetrics::notShown));
    pendingGauge.register(counts, false);
    oldestGauge.register(ages, false);
  }

  private Stream<Waiting> of(String endpoint) {
    return waiting.values().stream().map(all -> all.get(endpoint)).filter(Objects::nonNull);
  }

  private double count(String endpoint) {
    return of(endpoint).mapToLong(Waiting::count).sum();
  }

  private double ageSeconds(String endpoint) {
    return of(endpoint)
            .map(Waiting::oldest)
            .filter(Objects::nonNull)
            .mapToLong(oldest -> Duration.between(oldest, Instant.now()).toMillis())
            .max()
            .orElse(0)
        / 1000.0;
  }

  private double notShown() {
    return Math.max(0, pending() - shown.stream().mapToDouble(this::count).sum());
  }

  private static List<Map.Entry<String, Waiting>> most(Map<String, Waiting> endpoints) {
    return endpoints.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Waiting> e) -> -e.getValue().count())
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .toList();
  }

  void attempt(Exchange exchange) {
    Timer.builder("wirewatch.alert.attempts")
        .description("HTTP attempts by outcome")
        .tag("outcome", exchange.name())
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(20))
        .register(registry)
        .record(Duration.ofMillis(exchange.millis()));
  }

  void delivered(Delivery delivery, Instant now) {
    AlertEvent event = delivery.event();
    if (event != null && delivery.attempts() == 0 && !delivery.redelivery()) {
      Timer.builder("wirewatch.alert.fetched.to.delivered")
          .description("From the clock of the news at the decision to the first successful attempt")
          .publishPercentileHistogram()
          .minimumExpectedValue(Duration.ofMillis(10))
          .maximumExpectedValue(Duration.ofMinutes(10))
          .register(registry)
          .record(Duration.between(event.at(), now));
    }
  }

  void finished(Delivery.Status status) {
    Counter.builder("wirewatch.alert.deliveries")
        .description("Deliveries that came to an end, by how")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }
}
