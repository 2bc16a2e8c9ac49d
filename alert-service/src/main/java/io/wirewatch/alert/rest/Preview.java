package io.wirewatch.alert.rest;

import io.wirewatch.alert.service.AlertService;
import io.wirewatch.core.alert.AlertEvaluation;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Decision;
import io.wirewatch.core.alert.Situation;
import io.wirewatch.core.alert.Watchers;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import io.wirewatch.events.kafka.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dry run: the same evaluation as the live one, over the scores on the topic, with nothing
 * written.
 */
final class Preview {

  private final AlertService service;

  Preview(AlertService service) {
    this.service = service;
  }

  /**
   * What a subscription would give.
   *
   * @param now regions watched, the gravest first
   * @param past alert events of the last days, the oldest first
   * @param pastFrom the oldest score there was; earlier ones were compacted away
   * @param complete false when time ran out before all scores were read
   */
  record Outcome(
      List<Current> now, List<Past> past, @Nullable Instant pastFrom, boolean complete) {}

  /**
   * A region now.
   *
   * @param wouldAlert severity of the alert that would open, or null
   * @param why the numbers, or what is missing
   */
  record Current(
      String region, String name, @Nullable Severity wouldAlert, String why, Instant clock) {}

  /** An event that would have been. */
  record Past(
      Instant at,
      AlertEvent.Type type,
      Severity severity,
      String region,
      String text,
      String reason) {}

  private static final class Region {
    AlertState state = new AlertState.Quiet();
    @Nullable RegionScore last;
  }

  Outcome of(Subscription subscription, int days) {
    Watchers watchers = new Watchers(List.of(subscription), service.regions()::ancestors);
    Instant from = service.clock().instant().minus(Duration.ofDays(days));
    Map<String, Region> regions = new TreeMap<>();
    List<Past> past = new ArrayList<>();
    Instant[] oldest = new Instant[1];
    boolean complete =
        service
            .scan()
            .visit(
                Topic.REGION_SCORES.topicName(),
                null,
                Instant.EPOCH,
                record -> {
                  byte[] value = record.value();
                  if (value != null
                      && !watchers.of(record.key()).isEmpty()
                      && Json.read(value, RegionScore.class)
                          instanceof Decoded.Read<RegionScore>(var score)) {
                    Region region = regions.computeIfAbsent(score.region(), id -> new Region());
                    region.last = score;
                    if (!score.clock().isBefore(from)) {
                      oldest[0] =
                          oldest[0] == null || score.clock().isBefore(oldest[0])
                              ? score.clock()
                              : oldest[0];
                      play(subscription, region, score, past);
                    }
                  }
                  return true;
                });
    past.sort(java.util.Comparator.comparing(Past::at).thenComparing(Past::region));
    return new Outcome(now(subscription, regions), past, oldest[0], complete);
  }

  private static void play(
      Subscription subscription, Region region, RegionScore score, List<Past> past) {
    Decision decision = AlertEvaluation.evaluate(region.state, Situation.of(subscription, score));
    region.state = decision.state();
    for (AlertEvent event : decision.events()) {
      past.add(
          new Past(
              event.at(),
              event.type(),
              event.severity(),
              event.region(),
              event.text(),
              event.reason()));
    }
  }

  private static List<Current> now(Subscription subscription, Map<String, Region> regions) {
    List<Current> now = new ArrayList<>();
    for (Region region : regions.values()) {
      RegionScore score = region.last;
      if (score != null) {
        Decision fresh =
            AlertEvaluation.evaluate(new AlertState.Quiet(), Situation.of(subscription, score));
        Severity severity =
            fresh.state() instanceof AlertState.Active active ? active.severity() : null;
        now.add(new Current(score.region(), score.name(), severity, fresh.reason(), score.clock()));
      }
    }
    now.sort(
        java.util.Comparator.comparing(
                (Current c) -> c.wouldAlert() == null ? -1 : c.wouldAlert().ordinal())
            .reversed()
            .thenComparing(Current::region));
    return now;
  }
}
