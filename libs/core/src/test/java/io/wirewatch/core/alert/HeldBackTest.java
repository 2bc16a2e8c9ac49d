package io.wirewatch.core.alert;

import static io.wirewatch.core.alert.Timeline.time;
import static io.wirewatch.core.alert.Timeline.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.MuteWindow;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Silence;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told again, and what is held back while it stands. */
class HeldBackTest {

  @Test
  void remindsUntilSomeoneAcknowledges() {
    var t = new Timeline(wanting().remindEvery(Duration.ofHours(6)).build());
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
    var t = new Timeline(wanting().mutes(night).build());
    t.at(1, 2.5, 0).at(2, 3.3, 0).at(3, 4.6, 0).at(6.5, 4.6, 0).at(7, 4.6, 0);
    assertThat(t.log())
        .containsExactly(
            "1h opened WATCH #1 (held)", "2h escalated ALERT #2 (held)", "3h escalated SEVERE #3");

    var quiet = new Timeline(wanting().mutes(night).build());
    quiet.at(1, 2.5, 0).at(6.5, 2.5, 0).at(7, 2.5, 0).at(8, 2.5, 0);
    assertThat(quiet.log()).containsExactly("1h opened WATCH #1 (held)", "7h reminded WATCH #2");
  }

  @Test
  void keepsAnAlertThatNobodyHeardOfToItselfToTheEnd() {
    var t = new Timeline(wanting().build());
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
    var t = new Timeline(wanting().build());
    t.silences.add(
        new Silence("q1", 1, List.of(), List.of(), List.of("LB"), null, time(0), time(48), "", ""));
    t.silences.add(
        new Silence(
            "q2", 1, List.of(), List.of(), List.of(), Severity.WATCH, time(0), time(48), "", ""));
    t.at(1, 2.5, 0).at(2, 3.5, 0);

    assertThat(t.log()).containsExactly("1h opened WATCH #1 (held)", "2h escalated ALERT #2");
  }
}
