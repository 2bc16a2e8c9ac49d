package io.wirewatch.alert.evaluate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.KeyValueStore;

/** Metrics of the evaluation: alerts active by severity, events by type, unreadable scores. */
public final class EvaluationMetrics {

  private static final String STALE = "stale";

  private final MeterRegistry registry;
  private final Counter deadLetters;

  /** Partition, then state key, to the severity or {@value #STALE}. */
  private final Map<Integer, Map<String, String>> open = new ConcurrentHashMap<>();

  /** Registers the gauges. */
  public EvaluationMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.deadLetters =
        Counter.builder("wirewatch.alert.unreadable.scores")
            .description("Region scores that could not be read")
            .register(registry);
    for (Severity severity : Severity.values()) {
      gauge(severity.name().toLowerCase(Locale.ROOT));
    }
    gauge(STALE);
    for (AlertEvent.Type type : AlertEvent.Type.values()) {
      events(type, false);
    }
  }

  private void gauge(String severity) {
    registry.gauge(
        "wirewatch.alert.active",
        java.util.List.of(io.micrometer.core.instrument.Tag.of("severity", severity)),
        this,
        metrics -> metrics.count(severity));
  }

  private double count(String severity) {
    return open.values().stream()
        .mapToLong(states -> states.values().stream().filter(severity::equals).count())
        .sum();
  }

  /** A task was taken over with these states. */
  void restored(int partition, KeyValueStore<String, AlertState> states) {
    Map<String, String> found = new ConcurrentHashMap<>();
    try (var all = states.all()) {
      while (all.hasNext()) {
        var entry = all.next();
        put(found, entry.key, entry.value);
      }
    }
    open.put(partition, found);
  }

  /** A task was given up. */
  void forgotten(int partition) {
    open.remove(partition);
  }

  void changed(int partition, String key, AlertState state) {
    put(open.computeIfAbsent(partition, p -> new ConcurrentHashMap<>()), key, state);
  }

  private static void put(Map<String, String> states, String key, AlertState state) {
    switch (state) {
      case AlertState.Quiet ignored -> states.remove(key);
      case AlertState.Active active ->
          states.put(key, active.severity().name().toLowerCase(Locale.ROOT));
      case AlertState.Stale ignored -> states.put(key, STALE);
    }
  }

  void count(AlertEvent event) {
    events(event.type(), event.suppressedBy() != null).increment();
  }

  void countDeadLetter() {
    deadLetters.increment();
  }

  private Counter events(AlertEvent.Type type, boolean held) {
    return Counter.builder("wirewatch.alert.events")
        .description("Alert events by type; held ones were decided but not delivered")
        .tag("type", type.name().toLowerCase(Locale.ROOT))
        .tag("held", Boolean.toString(held))
        .register(registry);
  }
}
