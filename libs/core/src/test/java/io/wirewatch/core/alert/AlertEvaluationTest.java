package io.wirewatch.core.alert;

import static io.wirewatch.core.alert.Timeline.score;
import static io.wirewatch.core.alert.Timeline.subscription;
import static io.wirewatch.core.alert.Timeline.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertRule;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import io.wirewatch.events.MuteWindow;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
import io.wirewatch.events.Subscription;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertEvaluationTest {

  @Test
  void opensEscalatesAndResolvesAfterADayOfCalm() {
    var t =
        new Timeline(subscription())
            .hourly(0, 5, 1.2, 0.5)
            .at(6, 2.5, 2)
            .at(7, 3.0, 5)
            .at(8, 3.3, 5)
            .at(9, 4.0, 13)
            .hourly(10, 40, 1.1, 0.2);

    assertThat(t.log())
        .containsExactly(
            "6h opened WATCH #1",
            "8h escalated ALERT #2",
            "9h escalated SEVERE #3",
            "34h resolved SEVERE #4");
    assertThat(t.events).extracting(AlertEvent::alert).containsOnly(t.events.getFirst().alert());
    assertThat(t.state()).isEqualTo(new AlertState.Quiet());
  }

  @Test
  void opensBySurpriseAloneToo() {
    assertThat(new Timeline(subscription()).at(1, 1.5, 6).log())
        .containsExactly("1h opened ALERT #1");
  }

  @Test
  void staysOpenBetweenTheTwoThresholds() {
    var t = new Timeline(subscription()).at(0, 2.5, 0).hourly(1, 100, 1.75, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1");
  }

  @Test
  void startsTheDayOfCalmAnewAfterARelapse() {
    var t =
        new Timeline(subscription())
            .at(0, 2.5, 0)
            .hourly(1, 20, 1.0, 0)
            .at(21, 1.9, 0)
            .hourly(22, 60, 1.0, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "46h resolved WATCH #2");
  }

  @Test
  void stepsDownSilentlyAndEscalatesAgain() {
    var t =
        new Timeline(subscription())
            .at(0, 5, 0)
            .hourly(1, 30, 2.2, 0)
            .at(31, 2.8, 0)
            .at(32, 4.6, 0);

    assertThat(t.log()).containsExactly("0h opened SEVERE #1", "32h escalated SEVERE #2");
    assertThat(t.events.getLast().previous()).isEqualTo(Severity.ALERT);
  }

  @Test
  void givesEachAlertAnIdOfItsOwn() {
    var t = new Timeline(subscription()).at(0, 2.5, 0).hourly(1, 30, 1, 0).at(31, 2.5, 0);

    assertThat(t.log())
        .containsExactly("0h opened WATCH #1", "25h resolved WATCH #2", "31h opened WATCH #1");
    assertThat(t.events.get(0).alert()).isNotEqualTo(t.events.get(2).alert());
  }

  @Test
  void opensOnlyWhatIsGraveWhileWarmingAndMarksIt() {
    var t =
        new Timeline(subscription())
            .at(0, 3.1, 5, Knowledge.WARMING)
            .at(1, 3.3, 5, Knowledge.WARMING);

    assertThat(t.log()).containsExactly("1h opened ALERT #1");
    assertThat(t.events.getFirst().warming()).isTrue();
    assertThat(t.events.getFirst().reason()).contains("watched for less than 14 days");
  }

  @Test
  void letsTheDayOfCalmStandStillWhileFewFeedsAnswer() {
    var t =
        new Timeline(subscription())
            .at(0, 2.5, 0)
            .hourly(1, 12, 1, 0)
            .hourly(13, 60, 1, 0, Knowledge.THIN)
            .hourly(61, 80, 1, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "73h resolved WATCH #2");
  }

  @Test
  void doesNotTakeSilenceForCalm() {
    var t =
        new Timeline(subscription())
            .at(0, 3.5, 0)
            .hourly(1, 10, 1, 0)
            .hourly(11, 100, 0.4, 0, Knowledge.STALE)
            .at(101, 3.5, 0)
            .hourly(102, 130, 1, 0);

    assertThat(t.log())
        .containsExactly(
            "0h opened ALERT #1",
            "11h stale ALERT #2",
            "101h reminded ALERT #3",
            "126h resolved ALERT #4");
  }

  @Test
  void escalatesWhenTheFeedsComeBackWithWorse() {
    var t = new Timeline(subscription()).at(0, 3.5, 0).at(1, 0.1, 0, Knowledge.STALE).at(9, 4.8, 0);

    assertThat(t.log())
        .containsExactly("0h opened ALERT #1", "1h stale ALERT #2", "9h escalated SEVERE #3");
  }

  @Test
  void goesStaleByTheWallClockWhenTheClockOfTheNewsStops() {
    var t =
        new Timeline(subscription())
            .at(0, 3.5, 0)
            .clockStopped(0.5)
            .clockStopped(0.6)
            .at(1, 3.5, 0);

    assertThat(t.log())
        .containsExactly("0h opened ALERT #1", "30min stale ALERT #2", "1h reminded ALERT #3");
    assertThat(t.events.get(1).reason()).contains("stood still since 2026-03-02T00:00:00Z");
  }

  @Test
  void tellsOfSilentFeedsWithoutAnAlertWhenAskedTo() {
    Subscription s = subscription();
    Subscription asks =
        new Subscription(
            s.id(),
            1,
            s.name(),
            s.team(),
            s.regions(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            2,
            List.of(),
            null,
            s.endpoints(),
            false,
            true,
            s.createdAt(),
            s.updatedAt());
    var t =
        new Timeline(asks).at(0, 1, 0, Knowledge.STALE).at(1, 1, 0, Knowledge.STALE).at(2, 1, 0);

    assertThat(t.log()).containsExactly("0h stale WATCH #1", "2h resolved WATCH #2");
    assertThat(new Timeline(s).at(0, 1, 0, Knowledge.STALE).log()).isEmpty();
  }

  @Test
  void needsTwoOriginsAndTheWantedStoriesAndPairs() {
    Subscription s = subscription();
    Subscription picky =
        new Subscription(
            s.id(),
            1,
            s.name(),
            s.team(),
            s.regions(),
            List.of("RU-US"),
            List.of(),
            List.of(),
            List.of(),
            2,
            2,
            List.of(),
            null,
            s.endpoints(),
            false,
            false,
            s.createdAt(),
            s.updatedAt());

    var t =
        new Timeline(picky)
            .play(score(time(0), 9, 20).origins(1).pairs("RU-US").build())
            .play(score(time(1), 9, 20).stories(1).pairs("RU-US").build())
            .play(score(time(2), 9, 20).pairs("IL-IR").build())
            .play(score(time(3), 9, 20).pairs("IL-IR", "RU-US").build());

    assertThat(t.log()).containsExactly("3h opened SEVERE #1");
  }

  @Test
  void countsOnlyStoriesInALanguageTheTeamReads() {
    Subscription s = subscription();
    Subscription readsFrenchOrArabic =
        new Subscription(
            s.id(),
            1,
            s.name(),
            s.team(),
            s.regions(),
            List.of(),
            List.of("fr", "ar"),
            List.of(),
            List.of(),
            2,
            2,
            List.of(),
            null,
            s.endpoints(),
            false,
            false,
            s.createdAt(),
            s.updatedAt());

    var t =
        new Timeline(readsFrenchOrArabic)
            .play(score(time(0), 9, 20).languages("en", "en").build())
            .play(score(time(1), 9, 20).languages("en", "fr").build())
            .play(score(time(2), 9, 20).languages("ar", "fr").build());

    assertThat(t.log()).containsExactly("2h opened SEVERE #1");
    assertThat(
            AlertEvaluation.evaluate(
                    new AlertState.Quiet(),
                    Situation.of(
                        readsFrenchOrArabic, score(time(0), 9, 20).languages("en", "fr").build()))
                .reason())
        .contains("1 story in fr or ar, at least 2 needed");
  }

  @Test
  void looksAtTheWantedSeveritiesOnly() {
    Subscription s = subscription();
    Subscription severeOnly =
        new Subscription(
            s.id(),
            1,
            s.name(),
            s.team(),
            s.regions(),
            List.of(),
            List.of(),
            List.of(Severity.SEVERE),
            List.of(),
            1,
            2,
            List.of(),
            null,
            s.endpoints(),
            false,
            false,
            s.createdAt(),
            s.updatedAt());

    var t = new Timeline(severeOnly).at(0, 3.5, 0).at(1, 4.6, 0).hourly(2, 30, 2.0, 0);

    assertThat(t.log()).containsExactly("1h opened SEVERE #1", "26h resolved SEVERE #2");
  }

  @Test
  void followsAUsersOwnLevelRule() {
    List<AlertRule> rules =
        List.of(new AlertRule.Level(Severity.ALERT, 72, AlertRule.Measure.NET, 400));
    var t = new Timeline(subscription(rules, null, List.of()));
    t.play(score(time(0), 1, 0).level72(399).build());
    t.play(score(time(1), 1, 0).level72(400).build());
    for (int hour = 2; hour < 40; hour++) {
      t.play(score(time(hour), 1, 0).level72(hour < 10 ? 330 : 300).build());
    }

    assertThat(t.log()).containsExactly("1h opened ALERT #1", "34h resolved ALERT #2");
    assertThat(t.events.getFirst().reason()).startsWith("net level over 72 h 400.0 ≥ 400 points");
  }

  @Test
  void remindsUntilSomeoneAcknowledges() {
    var t = new Timeline(subscription(List.of(), Duration.ofHours(6), List.of()));
    t.hourly(0, 13, 2.6, 0);
    t.acknowledged(Severity.WATCH).hourly(14, 24, 2.6, 0);
    t.at(25, 3.5, 0).hourly(26, 32, 3.5, 0);

    assertThat(t.log())
        .containsExactly(
            "0h opened WATCH #1",
            "6h reminded WATCH #2",
            "12h reminded WATCH #3",
            "25h escalated ALERT #4",
            "31h reminded ALERT #5");
  }

  @Test
  void makesGoodForWhatAMuteWindowHeldBack() {
    MuteWindow night =
        new MuteWindow(List.of(), LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("UTC"), true);
    var t = new Timeline(subscription(List.of(), null, List.of(night)));
    t.at(1, 2.5, 0).at(2, 3.3, 0).at(3, 4.6, 0).at(6.5, 4.6, 0).at(7, 4.6, 0);
    assertThat(t.log())
        .containsExactly(
            "1h opened WATCH #1 (held)", "2h escalated ALERT #2 (held)", "3h escalated SEVERE #3");

    var quiet = new Timeline(subscription(List.of(), null, List.of(night)));
    quiet.at(1, 2.5, 0).at(6.5, 2.5, 0).at(7, 2.5, 0).at(8, 2.5, 0);
    assertThat(quiet.log()).containsExactly("1h opened WATCH #1 (held)", "7h reminded WATCH #2");
  }

  @Test
  void keepsAnAlertThatNobodyHeardOfToItselfToTheEnd() {
    var t = new Timeline(subscription());
    t.silences.add(
        new Silence(
            "q1",
            1,
            List.of("ops"),
            List.of(),
            List.of("SY"),
            null,
            time(0),
            time(48),
            "kim",
            "drill"));
    t.at(1, 2.5, 0).hourly(2, 30, 1, 0);

    assertThat(t.log())
        .containsExactly("1h opened WATCH #1 (held)", "26h resolved WATCH #2 (held)");
    assertThat(t.events.getFirst().suppressedBy()).contains("q1").contains("drill");
  }

  @Test
  void silencesOnlyWhatMatchesAndIsNotGraver() {
    var t = new Timeline(subscription());
    t.silences.add(
        new Silence("q1", 1, List.of(), List.of(), List.of("LB"), null, time(0), time(48), "", ""));
    t.silences.add(
        new Silence(
            "q2", 1, List.of(), List.of(), List.of(), Severity.WATCH, time(0), time(48), "", ""));
    t.at(1, 2.5, 0).at(2, 3.5, 0);

    assertThat(t.log()).containsExactly("1h opened WATCH #1 (held)", "2h escalated ALERT #2");
  }

  @Test
  void endsTheAlertOfASubscriptionThatIsGone() {
    var t = new Timeline(subscription()).at(0, 2.5, 0).noLongerCovered().at(1, 2.5, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "1h resolved WATCH #2");
  }

  @Test
  void readsWellToAPerson() {
    AlertEvent event = new Timeline(subscription()).at(0, 4.6, 6).events.getFirst();

    assertThat(event.text())
        .isEqualTo("SEVERE in Syria: Shelling near the port (14 articles, 2 origins)");
    assertThat(event.reason())
        .isEqualTo(
            "rise 4.60 ≥ 4.5; 14.3 story units a day against 3.1 expected: 4.6 times, 6 bits");
    assertThat(event.rule()).isEqualTo("rise ≥ 4.5 or surprise ≥ 12 bits");
    assertThat(event.stories()).hasSize(2);
  }

  @Test
  void keepsItsStateThroughJson() {
    var t = new Timeline(subscription()).at(0, 2.5, 0).at(1, 1, 0).at(2, 1, 0, Knowledge.STALE);

    assertThat(Json.read(Json.bytes(t.state()), AlertState.class))
        .isEqualTo(new Decoded.Read<>(t.state()));
  }
}
