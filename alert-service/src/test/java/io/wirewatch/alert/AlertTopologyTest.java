package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alert.service.Receiver;
import io.wirewatch.alert.service.Scores;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore.Knowledge;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in, events at a webhook out, on a clock that the test moves. */
class AlertTopologyTest {

  private static final Duration STEP = Duration.ofSeconds(1);

  @TempDir Path data;
  private World world;
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    world = new World(data);
    receiver = new Receiver();
    world.endpoint("duty", receiver.url("/duty"));
    world.subscribe("levant", "SY", "duty");
  }

  @AfterEach
  void stop() {
    world.close();
    receiver.close();
  }

  @Test
  void tellsTheWholeLifeOfAnAlertInOrder() throws Exception {
    world.score("SY", 2.5).pass(STEP);
    world.score("SY", 3.5).pass(STEP);
    world.score(Scores.score("SY", world.instant(), 0.1, 0, Knowledge.STALE)).pass(STEP);
    world.score("SY", 3.5).pass(STEP);
    for (int i = 0; i <= 24 * 6; i++) {
      world.score("SY", 1).pass(Duration.ofMinutes(10), Duration.ofMinutes(10));
    }

    assertThat(receiver.requests())
        .extracting(request -> Json.mapper().readTree(request.body()).path("type").asText())
        .containsExactly(
            "alert.opened", "alert.escalated", "alert.stale", "alert.reminded", "alert.resolved");
    assertThat(world.alerts()).extracting(AlertEvent::sequence).containsExactly(1, 2, 3, 4, 5);
    assertThat(world.alerts())
        .extracting(AlertEvent::alert)
        .containsOnly(world.alerts().getFirst().alert());
  }

  @Test
  void goesStaleWhenNoScoreComesAnyMore() {
    world.score("SY", 3.5).pass(STEP);

    world.pass(Duration.ofMinutes(20), Duration.ofSeconds(10));

    assertThat(world.alerts())
        .extracting(AlertEvent::type)
        .containsExactly(Type.OPENED, Type.STALE);
  }

  @Test
  void endsTheAlertsOfADeletedSubscription() {
    world.score("SY", 3.5).pass(STEP);
    world.unsubscribe("levant");

    world.score("SY", 3.5).pass(STEP);

    assertThat(world.alerts())
        .extracting(AlertEvent::type)
        .containsExactly(Type.OPENED, Type.RESOLVED);
  }

  @Test
  void putsWhatItCannotReadAsideAndGoesOn() {
    world.garbage("ww.region-scores", "{\"region\":").garbage("ww.deliveries", "[]");

    world.score("SY", 3.5).pass(STEP);

    assertThat(world.deadLetters())
        .extracting(letter -> letter.reason())
        .containsOnly("unreadable-json");
    assertThat(world.deadLetters())
        .extracting(letter -> letter.topic())
        .contains("ww.region-scores", "ww.deliveries");
    assertThat(receiver.requests()).hasSize(1);
  }
}
