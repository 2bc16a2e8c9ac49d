package io.wirewatch.core.alert;

import static io.wirewatch.core.alert.Timeline.score;
import static io.wirewatch.core.alert.Timeline.time;
import static io.wirewatch.core.alert.Timeline.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.AlertRule;
import io.wirewatch.events.RegionScore.Knowledge;
import io.wirewatch.events.Severity;
import io.wirewatch.events.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a subscription asks for beyond its regions. */
class SubscriptionConditionsTest {

  @Test
  void needsTwoOriginsAndTheWantedStoriesAndPairs() {
    Subscription picky = wanting().pairs("RU-US").minStories(2).build();

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
    Subscription readsFrenchOrArabic = wanting().languages("fr", "ar").minStories(2).build();

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
    Subscription severeOnly = wanting().severities(Severity.SEVERE).build();

    var t = new Timeline(severeOnly).at(0, 3.5, 0).at(1, 4.6, 0).hourly(2, 30, 2.0, 0);

    assertThat(t.log()).containsExactly("1h opened SEVERE #1", "26h resolved SEVERE #2");
  }

  @Test
  void followsAUsersOwnLevelRule() {
    List<AlertRule> rules =
        List.of(new AlertRule.Level(Severity.ALERT, 72, AlertRule.Measure.NET, 400));
    var t = new Timeline(wanting().rules(rules).build());
    t.play(score(time(0), 1, 0).level72(399).build());
    t.play(score(time(1), 1, 0).level72(400).build());
    for (int hour = 2; hour < 40; hour++) {
      t.play(score(time(hour), 1, 0).level72(hour < 10 ? 330 : 300).build());
    }

    assertThat(t.log()).containsExactly("1h opened ALERT #1", "34h resolved ALERT #2");
    assertThat(t.events.getFirst().reason()).startsWith("net level over 72 h 400.0 ≥ 400 points");
  }

  @Test
  void tellsOfSilentFeedsWithoutAnAlertWhenAskedTo() {
    Subscription asks = wanting().staleWhenQuiet().build();
    var t =
        new Timeline(asks).at(0, 1, 0, Knowledge.STALE).at(1, 1, 0, Knowledge.STALE).at(2, 1, 0);

    assertThat(t.log()).containsExactly("0h stale WATCH #1", "2h resolved WATCH #2");
    assertThat(new Timeline(wanting().build()).at(0, 1, 0, Knowledge.STALE).log()).isEmpty();
  }
}
