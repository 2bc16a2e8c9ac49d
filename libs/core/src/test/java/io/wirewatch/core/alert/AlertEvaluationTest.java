package io.wirewatch.core.alert;

import static io.wirewatch.core.alert.Timeline.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import org.junit.jupiter.api.Test;

/** The life of an alert, told hour by hour. */
class AlertEvaluationTest {

  @Test
  void opensEscalatesAndResolvesAfterADayOfCalm() {
    var t =
        new Timeline(wanting().build())
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
    assertThat(new Timeline(wanting().build()).at(1, 1.5, 6).log())
        .containsExactly("1h opened ALERT #1");
  }

  @Test
  void staysOpenBetweenTheTwoThresholds() {
    var t = new Timeline(wanting().build()).at(0, 2.5, 0).hourly(1, 100, 1.75, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1");
  }

  @Test
  void startsTheDayOfCalmAnewAfterARelapse() {
    var t =
        new Timeline(wanting().build())
            .at(0, 2.5, 0)
            .hourly(1, 20, 1.0, 0)
            .at(21, 1.9, 0)
            .hourly(22, 60, 1.0, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "46h resolved WATCH #2");
  }

  @Test
  void stepsDownSilentlyAndEscalatesAgain() {
    var t =
        new Timeline(wanting().build())
            .at(0, 5, 0)
            .hourly(1, 30, 2.2, 0)
            .at(31, 2.8, 0)
            .at(32, 4.6, 0);

    assertThat(t.log()).containsExactly("0h opened SEVERE #1", "32h escalated SEVERE #2");
    assertThat(t.events.getLast().previous()).isEqualTo(Severity.ALERT);
  }

  @Test
  void givesEachAlertAnIdOfItsOwn() {
    var t = new Timeline(wanting().build()).at(0, 2.5, 0).hourly(1, 30, 1, 0).at(31, 2.5, 0);

    assertThat(t.log())
        .containsExactly("0h opened WATCH #1", "25h resolved WATCH #2", "31h opened WATCH #1");
    assertThat(t.events.get(0).alert()).isNotEqualTo(t.events.get(2).alert());
  }

  @Test
  void opensOnlyWhatIsGraveWhileWarmingAndMarksIt() {
    var t =
        new Timeline(wanting().build())
            .at(0, 3.1, 5, Knowledge.WARMING)
            .at(1, 3.3, 5, Knowledge.WARMING);

    assertThat(t.log()).containsExactly("1h opened ALERT #1");
    assertThat(t.events.getFirst().warming()).isTrue();
    assertThat(t.events.getFirst().reason()).contains("watched for less than 14 days");
  }

  @Test
  void letsTheDayOfCalmStandStillWhileFewFeedsAnswer() {
    var t =
        new Timeline(wanting().build())
            .at(0, 2.5, 0)
            .hourly(1, 12, 1, 0)
            .hourly(13, 60, 1, 0, Knowledge.THIN)
            .hourly(61, 80, 1, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "73h resolved WATCH #2");
  }

  @Test
  void doesNotTakeSilenceForCalm() {
    var t =
        new Timeline(wanting().build())
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
    var t =
        new Timeline(wanting().build()).at(0, 3.5, 0).at(1, 0.1, 0, Knowledge.STALE).at(9, 4.8, 0);

    assertThat(t.log())
        .containsExactly("0h opened ALERT #1", "1h stale ALERT #2", "9h escalated SEVERE #3");
  }

  @Test
  void goesStaleByTheWallClockWhenTheClockOfTheNewsStops() {
    var t =
        new Timeline(wanting().build())
            .at(0, 3.5, 0)
            .clockStopped(0.5)
            .clockStopped(0.6)
            .at(1, 3.5, 0);

    assertThat(t.log())
        .containsExactly("0h opened ALERT #1", "30min stale ALERT #2", "1h reminded ALERT #3");
    assertThat(t.events.get(1).reason()).contains("stood still since 2026-03-02T00:00:00Z");
  }

  @Test
  void endsTheAlertOfASubscriptionThatIsGone() {
    var t = new Timeline(wanting().build()).at(0, 2.5, 0).noLongerCovered().at(1, 2.5, 0);

    assertThat(t.log()).containsExactly("0h opened WATCH #1", "1h resolved WATCH #2");
  }

  @Test
  void readsWellToAPerson() {
    AlertEvent event = new Timeline(wanting().build()).at(0, 4.6, 6).events.getFirst();

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
    var t = new Timeline(wanting().build()).at(0, 2.5, 0).at(1, 1, 0).at(2, 1, 0, Knowledge.STALE);

    assertThat(Json.read(Json.bytes(t.state()), AlertState.class))
        .isEqualTo(new Decoded.Read<>(t.state()));
  }
}
