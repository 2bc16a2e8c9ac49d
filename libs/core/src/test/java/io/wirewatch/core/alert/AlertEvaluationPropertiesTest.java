package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.RegionScore.Knowledge;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlertEvaluationPropertiesTest {

  record Reading(double rise, double bits, Knowledge knowledge, int hoursLater) {}

  @Provide
  Arbitrary<List<Reading>> readings() {
    Arbitrary<Double> rise = Arbitraries.of(0.2, 1.0, 1.5, 1.9, 2.4, 2.9, 3.2, 4.4, 4.5, 7.0);
    Arbitrary<Double> bits = Arbitraries.of(0.0, 1.4, 2.9, 3.0, 5.9, 6.0, 12.0);
    return Combinators.combine(
            rise, bits, Arbitraries.of(Knowledge.values()), Arbitraries.integers().between(1, 30))
        .as(Reading::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void aLifeHasOneIdGrowingSequenceAndOneEnd(@ForAll("readings") List<Reading> readings) {
    List<AlertEvent> events = play(readings).events;

    for (int i = 0; i < events.size(); i++) {
      AlertEvent event = events.get(i);
      if (event.sequence() == 1) {
        assertThat(event.type()).isEqualTo(Type.OPENED);
        assertThat(i == 0 || events.get(i - 1).type() == Type.RESOLVED).isTrue();
      } else {
        assertThat(event.alert()).isEqualTo(events.get(i - 1).alert());
        assertThat(event.sequence()).isEqualTo(events.get(i - 1).sequence() + 1);
      }
    }
  }

  @Property(tries = 300)
  void silenceNeverResolves(@ForAll("readings") List<Reading> readings) {
    for (AlertEvent event : play(readings).events) {
      if (event.type() == Type.RESOLVED) {
        assertThat(event.reading().knowledge())
            .isIn(Knowledge.OK, Knowledge.WARMING, Knowledge.THIN);
      }
    }
  }

  @Property(tries = 300)
  void everyEventSaysWhyAndWhat(@ForAll("readings") List<Reading> readings) {
    assertThat(play(readings).events)
        .allSatisfy(
            event -> {
              assertThat(event.reason()).isNotBlank();
              assertThat(event.text()).contains("Syria").doesNotContain("\n");
              assertThat(event.stories()).isNotEmpty();
            });
  }

  @Property(tries = 300)
  void theSameScoresGiveTheSameEvents(@ForAll("readings") List<Reading> readings) {
    assertThat(play(readings).events).isEqualTo(play(readings).events);
  }

  private static Timeline play(List<Reading> readings) {
    Timeline timeline = new Timeline(Timeline.wanting().build());
    int hour = 0;
    for (Reading reading : readings) {
      hour += reading.hoursLater();
      timeline.at(hour, reading.rise(), reading.bits(), reading.knowledge());
    }
    return timeline;
  }
}
