package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alert.service.Receiver;
import io.wirewatch.alert.service.Receiver.Reply;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.AlertEvent.Type;
import io.wirewatch.events.Attempt;
import io.wirewatch.events.Delivery;
import io.wirewatch.events.Delivery.Status;
import io.wirewatch.events.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of deliveries that fail, on a clock that the test moves. */
class DeliveryTopologyTest {

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
  void keepsTheScheduleThroughADayOfOutageAndNeverComesEarly() {
    receiver.reply(request -> Reply.of(500));
    world.request(pending("duty", "a", 1));
    world.pass(Duration.ofMinutes(50), Duration.ofSeconds(5));
    world.pass(Duration.ofHours(35), Duration.ofMinutes(1));

    List<Duration> wanted =
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));
    List<Attempt> attempts = world.attempts();
    assertThat(attempts).hasSize(8);
    for (int i = 0; i < wanted.size(); i++) {
      Duration gap = Duration.between(attempts.get(i).at(), attempts.get(i + 1).at());
      Duration latest = wanted.get(i).multipliedBy(11).dividedBy(10).plusMinutes(5).plusSeconds(70);
      assertThat(gap).as("before attempt " + (i + 2)).isBetween(wanted.get(i), latest);
    }
    assertThat(receiver.requests())
        .extracting(request -> request.header("webhook-id"))
        .containsOnly(attempts.getFirst().delivery());
  }

  @Test
  void givesUpAfterTenAttemptsAndSaysSo() {
    receiver.reply(request -> Reply.of(500));
    world.request(pending("duty", "a", 1));
    world.pass(Duration.ofMinutes(50), Duration.ofSeconds(10));
    world.pass(Duration.ofHours(90), Duration.ofMinutes(5));

    assertThat(world.attempts()).hasSize(10);
    assertThat(world.attempts().getLast().next()).isNull();
    assertThat(world.status(world.attempts().getFirst().delivery())).isEqualTo(Status.DEAD);
    assertThat(world.deadLetters().getFirst().reason()).isEqualTo("attempts-exhausted");
  }

  @Test
  void recoversByAProbeAndARampInsteadOfAStampede() {
    receiver.reply(request -> Reply.of(500));
    IntStream.range(0, 60).forEach(i -> world.request(pending("duty", "al" + i, 1)));
    world.pass(Duration.ofHours(24), Duration.ofMinutes(1));
    int during = receiver.requests().size();
    assertThat(during).isLessThan(60 * 8);
    receiver.reply(request -> Reply.of(200));

    world.pass(Duration.ofHours(14), Duration.ofSeconds(30));
    List<Instant> successes =
        world.attempts().stream()
            .filter(attempt -> attempt.outcome().equals("delivered"))
            .map(Attempt::at)
            .toList();

    assertThat(successes).hasSize(60);
    assertThat(successes.stream().filter(successes.getFirst()::equals).count())
        .as("the probe goes alone")
        .isEqualTo(1);
  }

  @Test
  void holdsTheWholeEndpointAsLongAsItAsks() {
    receiver.reply(request -> new Reply(429, Map.of("Retry-After", "120")));
    world.request(pending("duty", "a", 1)).pass(STEP);
    receiver.reply(request -> Reply.of(200));
    world.request(pending("duty", "b", 1));

    world.pass(Duration.ofSeconds(118), STEP);
    assertThat(receiver.requests()).hasSize(1);

    world.pass(Duration.ofSeconds(20), STEP);
    assertThat(world.attempts())
        .extracting(Attempt::outcome)
        .containsExactly("busy", "delivered", "delivered");
  }

  @Test
  void disablesAnEndpointThatIsGoneAndTellsTheTeamElsewhere() {
    Endpoint duty = world.endpoint("duty", receiver.url("/duty"));
    world.endpoint("other", receiver.url("/other"));
    receiver.reply(request -> Reply.of(request.path().equals("/duty") ? 410 : 200));

    world.request(pending("duty", "a", 1)).pass(STEP);
    world.request(pending("duty", "b", 1)).pass(STEP);

    assertThat(receiver.requests())
        .extracting(Receiver.Request::path)
        .containsExactly("/duty", "/other");
    assertThat(
            new String(receiver.requests().get(1).body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("alert.operational")
        .contains("410");
    assertThat(world.deadLetters())
        .extracting(letter -> letter.reason())
        .containsExactly("endpoint-gone", "not-sent");
    assertThat(world.wanted().givenUp(duty)).isTrue();

    receiver.reply(request -> Reply.of(200));
    world.enableAgain(duty);
    world.pass(Duration.ofSeconds(10), STEP).request(pending("duty", "c", 1)).pass(STEP);
    assertThat(world.status("msg_duty_c_1")).isEqualTo(Status.DELIVERED);
  }

  @Test
  void disablesAnEndpointThatFailedForFiveDays() {
    world.endpoint("other", receiver.url("/other"));
    receiver.reply(request -> Reply.of(request.path().equals("/duty") ? 500 : 200));

    for (int hour = 0; hour < 126; hour += 3) {
      world.request(pending("duty", "a" + hour, 1));
      world.pass(Duration.ofHours(3), Duration.ofMinutes(2));
    }

    assertThat(world.wanted().health().get("duty").disabledAt())
        .isBetween(
            World.START.plus(Duration.ofDays(5)),
            World.START.plus(Duration.ofDays(5)).plus(Duration.ofHours(5)));
    long told =
        receiver.requests().stream().filter(request -> request.path().equals("/other")).count();
    assertThat(told).isEqualTo(1);
  }

  @Test
  void letsTheNewestEventOfAnAlertTakeThePlaceOfOlderOnes() {
    receiver.reply(request -> Reply.of(500));
    world.request(pending("duty", "a", 1)).pass(STEP);
    receiver.reply(request -> Reply.of(200));

    world.request(pending("duty", "a", 2)).pass(STEP);
    world.pass(Duration.ofMinutes(10), STEP);

    assertThat(world.status("msg_duty_a_1")).isEqualTo(Status.SUPERSEDED);
    assertThat(world.status("msg_duty_a_2")).isEqualTo(Status.DELIVERED);
    assertThat(receiver.requests()).hasSize(2);
  }

  @Test
  void takesARedirectForAFailure() {
    receiver.reply(request -> new Reply(302, Map.of("Location", receiver.url("/elsewhere"))));

    world.request(pending("duty", "a", 1)).pass(STEP);

    assertThat(receiver.requests()).extracting(Receiver.Request::path).containsExactly("/duty");
    assertThat(world.attempts().getFirst().outcome()).isEqualTo("redirect");
  }

  @Test
  void connectsToNothingInsideTheNetwork() {
    world.endpoint("inside", "http://10.0.0.1/hook");

    world.request(pending("inside", "a", 1)).pass(STEP);

    assertThat(world.attempts().getFirst().outcome()).isEqualTo("refused-address");
    assertThat(world.attempts().getFirst().reason()).contains("private network");
  }

  @Test
  void forgetsAFinishedDeliveryAfterItsRetention() {
    world.request(pending("duty", "a", 1)).pass(STEP);
    int states = world.deliveries().size();

    world.pass(Duration.ofDays(31), Duration.ofHours(1));

    assertThat(world.deliveries()).hasSize(states);
    assertThat(receiver.requests()).hasSize(1);
  }

  private Delivery pending(String endpoint, String alert, int sequence) {
    Instant now = world.instant();
    AlertEvent event =
        new AlertEvent(
            alert,
            sequence,
            Type.OPENED,
            io.wirewatch.events.Severity.ALERT,
            null,
            "s",
            1,
            "s",
            "ops",
            "SY",
            "Syria",
            now,
            now,
            "r",
            "t",
            null,
            false,
            AlertEvent.Reading.none(),
            List.of(),
            null);
    return Delivery.pending("msg_" + endpoint + "_" + alert + "_" + sequence, endpoint, event);
  }
}
