package io.wirewatch.alert.evaluate;

import io.wirewatch.agenda.Command;
import io.wirewatch.agenda.DeadLetters;
import io.wirewatch.alert.wanted.Wanted;
import io.wirewatch.core.alert.AlertEvaluation;
import io.wirewatch.core.alert.AlertIds;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Decision;
import io.wirewatch.core.alert.Situation;
import io.wirewatch.core.alert.Suppression;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.CloudEventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Judges each score of a region for every subscription that watches it, and regions whose scores
 * have stopped coming. What it decides, the state that follows and the deliveries it asks for
 * commit together.
 */
public final class Evaluator implements Processor<String, byte[], String, byte[]> {

  /** Sinks it writes to. */
  public static final String ALERTS = "alerts";

  public static final String REQUESTS = "delivery-requests";
  public static final String DEAD_LETTERS = "evaluation-dead-letters";

  private static final Duration CHECK_STALE = Duration.ofSeconds(10);
  private static final String SOURCE = "/wirewatch/alert";

  private final Supplier<Wanted> wanted;
  private final Duration staleAfter;
  private final InstantSource clock;
  private final EvaluationMetrics metrics;
  private final Map<String, Instant> heardOf = new HashMap<>();
  private Instant startedAt = Instant.EPOCH;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, AlertState> states;
  private @Nullable KeyValueStore<String, RegionScore> scores;

  /**
   * Creates an evaluator.
   *
   * @param staleAfter wall-clock time without a score after which a region is stale
   * @param clock the wall clock
   */
  public Evaluator(
      Supplier<Wanted> wanted,
      Duration staleAfter,
      InstantSource clock,
      EvaluationMetrics metrics) {
    this.wanted = wanted;
    this.staleAfter = staleAfter;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    states = context.getStateStore(Stores.STATES);
    scores = context.getStateStore(Stores.SCORES);
    startedAt = clock.instant();
    metrics.restored(context.taskId().partition(), states);
    context.schedule(CHECK_STALE, PunctuationType.WALL_CLOCK_TIME, now -> judgeSilentRegions());
  }

  @Override
  public void close() {
    if (context != null) {
      metrics.forgotten(context.taskId().partition());
    }
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    switch (Json.read(record.value(), RegionScore.class)) {
      case Decoded.Read<RegionScore>(var score) -> judge(score);
      case Decoded.Unreadable<RegionScore>(var reason) -> deadLetter(record, reason);
    }
  }

  private void judge(RegionScore score) {
    RegionScore last = store(scores).get(score.region());
    if (last != null && score.clock().isBefore(last.clock())) {
      return; // Written again by a predecessor of the enriching task.
    }
    store(scores).put(score.region(), score);
    heardOf.put(score.region(), clock.instant());
    judge(score, score.clock(), AlertEvaluation::evaluate);
  }

  private void judgeSilentRegions() {
    Instant now = clock.instant();
    Instant latest = now.minus(staleAfter);
    if (startedAt.isAfter(latest)) {
      return;
    }
    Map<String, RegionScore> silent = new TreeMap<>();
    try (var all = store(scores).all()) {
      while (all.hasNext()) {
        var entry = all.next();
        if (heardOf.getOrDefault(entry.key, startedAt).isBefore(latest)) {
          silent.put(entry.key, entry.value);
        }
      }
    }
    silent.values().forEach(score -> judge(score, now, AlertEvaluation::clockStopped));
  }

  private void judge(
      RegionScore score, Instant now, BiFunction<AlertState, Situation, Decision> evaluation) {
    Wanted wants = wanted.get();
    Map<String, Subscription> watching = wants.watchers().of(score.region());
    Map<String, AlertState> open = openAlerts(score.region());
    Set<String> ids = new TreeSet<>(watching.keySet());
    ids.addAll(open.keySet());
    for (String id : ids) {
      AlertState state = open.getOrDefault(id, new AlertState.Quiet());
      Subscription subscription = watching.get(id);
      boolean covered = subscription != null;
      if (subscription == null) {
        subscription = wants.subscriptions().getOrDefault(id, gone(id, score));
      }
      Situation situation = situation(wants, subscription, covered, score, now, state);
      keep(score.region() + "|" + id, state, evaluation.apply(state, situation), subscription);
    }
  }

  private static Situation situation(
      Wanted wants,
      Subscription subscription,
      boolean covered,
      RegionScore score,
      Instant now,
      AlertState state) {
    String alert =
        switch (state) {
          case AlertState.Quiet ignored -> "";
          case AlertState.Active active -> active.life().alert();
          case AlertState.Stale stale -> stale.life().alert();
        };
    return new Situation(
        subscription,
        covered,
        score,
        now,
        Suppression.of(subscription, wants.silences().values(), score.region(), now),
        wants.acknowledgements().get(alert));
  }

  private void keep(String key, AlertState before, Decision decision, Subscription subscription) {
    if (!decision.state().equals(before)) {
      if (decision.state() instanceof AlertState.Quiet) {
        store(states).delete(key);
      } else {
        store(states).put(key, decision.state());
      }
      metrics.changed(context().taskId().partition(), key, decision.state());
    }
    for (AlertEvent event : decision.events()) {
      emit(event, subscription);
    }
  }

  private void emit(AlertEvent event, Subscription subscription) {
    metrics.count(event);
    forward(ALERTS, EventType.ALERT, event.alert(), event.id(), event, event.at());
    if (event.suppressedBy() != null) {
      return;
    }
    for (String endpoint : subscription.endpoints()) {
      Delivery delivery =
          Delivery.pending(
              AlertIds.delivery(endpoint, event.alert(), event.sequence()), endpoint, event);
      forward(REQUESTS, EventType.DELIVERY, delivery.key(), delivery.id(), delivery, event.at());
    }
  }

  private void forward(
      String sink, EventType type, String key, String id, Object value, Instant at) {
    var headers = CloudEventHeaders.write(new RecordHeaders(), type, id, SOURCE, at);
    context().forward(new Record<>(key, Json.bytes(value), at.toEpochMilli(), headers), sink);
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    metrics.countDeadLetter();
    context()
        .forward(
            DeadLetters.of(
                "alert", "unreadable-json", reason, Command.of(context(), record), clock.instant()),
            DEAD_LETTERS);
  }

  private Map<String, AlertState> openAlerts(String region) {
    Map<String, AlertState> open = new TreeMap<>();
    String prefix = region + "|";
    try (var found = store(states).prefixScan(prefix, new StringSerializer())) {
      while (found.hasNext()) {
        var entry = found.next();
        open.put(entry.key.substring(prefix.length()), entry.value);
      }
    }
    return open;
  }

  /** Stands in for a subscription that was deleted while an alert of it was open. */
  private static Subscription gone(String id, RegionScore score) {
    return new Subscription(
        id,
        1,
        "(deleted)",
        "(deleted)",
        java.util.List.of(new Subscription.Region(score.region(), false)),
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        1,
        1,
        java.util.List.of(),
        null,
        java.util.List.of(),
        true,
        false,
        score.clock(),
        score.clock());
  }

  private ProcessorContext<String, byte[]> context() {
    return java.util.Objects.requireNonNull(context);
  }

  private static <V> KeyValueStore<String, V> store(@Nullable KeyValueStore<String, V> store) {
    return java.util.Objects.requireNonNull(store);
  }
}
