package io.wirewatch.core.alert;

import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays scores of one region to one subscription and writes down what came of them: {@code 6h
 * opened WATCH #1}.
 */
final class Timeline {

  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  final List<AlertEvent> events = new ArrayList<>();
  final List<Silence> silences = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Subscription subscription;
  private AlertState state = new AlertState.Quiet();
  private boolean covered = true;
  private @Nullable Acknowledgement acknowledgement;
  private RegionScore last = score(START, 1, 0).build();

  Timeline(Subscription subscription) {
    this.subscription = subscription;
  }

  /** A subscription to Syria by the default rules. */
  static SubscriptionBuilder wanting() {
    return new SubscriptionBuilder();
  }

  /** The score {@code hours} after the start has that rise and surprise. */
  Timeline at(double hours, double rise, double bits) {
    return play(score(time(hours), rise, bits).build());
  }

  Timeline at(double hours, double rise, double bits, Knowledge knowledge) {
    return play(score(time(hours), rise, bits).knowledge(knowledge).build());
  }

  /** The same score every hour, both ends included. */
  Timeline hourly(int from, int to, double rise, double bits) {
    IntStream.rangeClosed(from, to).forEach(hour -> at(hour, rise, bits));
    return this;
  }

  Timeline hourly(int from, int to, double rise, double bits, Knowledge knowledge) {
    IntStream.rangeClosed(from, to).forEach(hour -> at(hour, rise, bits, knowledge));
    return this;
  }

  Timeline play(RegionScore score) {
    last = score;
    Situation s =
        new Situation(
            subscription,
            covered,
            score,
            score.clock(),
            Suppression.of(subscription, silences, score.region(), score.clock()),
            acknowledgement);
    return decided(AlertEvaluation.evaluate(state, s), score.clock());
  }

  Timeline clockStopped(double hours) {
    Situation s =
        new Situation(
            subscription, covered, last, time(hours), Suppression.none(), acknowledgement);
    return decided(AlertEvaluation.clockStopped(state, s), time(hours));
  }

  Timeline acknowledged(Severity severity) {
    acknowledgement = new Acknowledgement("al", severity, "kim", "", START);
    return this;
  }

  Timeline noLongerCovered() {
    covered = false;
    return this;
  }

  List<String> log() {
    return log;
  }

  AlertState state() {
    return state;
  }

  static Instant time(double hours) {
    return START.plusSeconds(Math.round(hours * 3600));
  }

  private Timeline decided(Decision decision, Instant at) {
    state = decision.state();
    for (AlertEvent event : decision.events()) {
      events.add(event);
      Duration since = Duration.between(START, at);
      log.add(
          (since.toMinutes() % 60 == 0 ? since.toHours() + "h" : since.toMinutes() + "min")
              + " "
              + event.type().name().toLowerCase(java.util.Locale.ROOT)
              + " "
              + event.severity()
              + " #"
              + event.sequence()
              + (event.suppressedBy() == null ? "" : " (held)"));
    }
    return this;
  }

  static ScoreBuilder score(Instant clock, double rise, double bits) {
    return new ScoreBuilder(clock, rise, bits);
  }
}
