package io.wirewatch.core.alert;

import io.wirewatch.events.Acknowledgement;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertRule;
import io.wirewatch.events.MuteWindow;
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
  private Subscription subscription;
  private AlertState state = new AlertState.Quiet();
  private boolean covered = true;
  private @Nullable Acknowledgement acknowledgement;
  private RegionScore last = score(START, 1, 0).build();

  Timeline(Subscription subscription) {
    this.subscription = subscription;
  }

  static Subscription subscription() {
    return subscription(List.of(), null, List.of());
  }

  static Subscription subscription(
      List<AlertRule> rules, @Nullable Duration remindEvery, List<MuteWindow> mutes) {
    return new Subscription(
        "s1",
        1,
        "Levant desk",
        "ops",
        List.of(new Subscription.Region("SY", false)),
        List.of(),
        List.of(),
        List.of(),
        rules,
        1,
        2,
        mutes,
        remindEvery,
        List.of("e1"),
        false,
        false,
        START,
        START);
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

  Timeline changed(Subscription changed) {
    subscription = changed;
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

  /** Builds a score of Syria with two stories, 14 articles and 2 origins. */
  static final class ScoreBuilder {
    private final Instant clock;
    private final double rise;
    private final double bits;
    private Knowledge knowledge = Knowledge.OK;
    private int stories = 2;
    private int origins = 2;
    private List<String> pairs = List.of();
    private List<String> languages = List.of();
    private double level;

    ScoreBuilder(Instant clock, double rise, double bits) {
      this.clock = clock;
      this.rise = rise;
      this.bits = bits;
    }

    ScoreBuilder knowledge(Knowledge value) {
      knowledge = value;
      return this;
    }

    ScoreBuilder stories(int value) {
      stories = value;
      return this;
    }

    ScoreBuilder origins(int value) {
      origins = value;
      return this;
    }

    ScoreBuilder pairs(String... value) {
      pairs = List.of(value);
      return this;
    }

    /** The language of the one article of each story, in their order. */
    ScoreBuilder languages(String... value) {
      languages = List.of(value);
      return this;
    }

    private List<RegionScore.Evidence> evidence(int story) {
      return story >= languages.size()
          ? List.of()
          : List.of(
              new RegionScore.Evidence(
                  "a" + story,
                  "Shelling",
                  null,
                  "news.example",
                  null,
                  List.of(),
                  2,
                  "",
                  languages.get(story)));
    }

    ScoreBuilder level72(double value) {
      level = value;
      return this;
    }

    RegionScore build() {
      List<RegionScore.Story> list =
          IntStream.range(0, stories)
              .mapToObj(
                  i ->
                      new RegionScore.Story(
                          "a" + i,
                          "Shelling near the port",
                          "https://news.example/" + i,
                          2,
                          7,
                          1,
                          List.of("news.example"),
                          List.of("FORCE"),
                          clock,
                          clock,
                          evidence(i)))
              .toList();
      return new RegionScore(
          "SY",
          "Syria",
          clock,
          List.of(new RegionScore.Level(72, level, 0, level)),
          3.1 * rise,
          3.1,
          rise,
          bits,
          knowledge,
          knowledge == Knowledge.STALE ? 0.1 : 1,
          list,
          14,
          origins,
          pairs,
          "a line",
          "en-1",
          "2026.1");
    }
  }
}
