package io.wirewatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void opensAfterFiveFailuresInARowAndProbesAlone() {
    Breaker breaker = failed(Breaker.closed(), 4);
    assertThat(breaker.open()).isFalse();

    breaker = failed(breaker, 1);

    assertThat(breaker.open()).isTrue();
    assertThat(breaker.limits(8, 100).concurrency()).isEqualTo(1);
    assertThat(breaker.failingSince()).isEqualTo(NOW);
  }

  @Test
  void pausesTwiceAsLongAfterEachFailedProbeUpToFiveMinutes() {
    Breaker breaker = failed(Breaker.closed(), 5);
    assertThat(breaker.pause()).isEqualTo(Duration.ofSeconds(10));

    breaker = failed(breaker, 1);
    assertThat(breaker.pause()).isEqualTo(Duration.ofSeconds(20));

    assertThat(failed(breaker, 30).pause()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void speedsUpWithEachSuccessOnceTheProbeCameBack() {
    Breaker breaker = failed(Breaker.closed(), 5).succeeded();
    Duration before = Duration.ofDays(1);
    while (breaker.ramp() > 0) {
      Duration spacing = breaker.limits(2, 128).spacing();
      assertThat(spacing).isLessThan(before);
      before = spacing;
      breaker = breaker.succeeded();
    }

    assertThat(breaker).isEqualTo(Breaker.closed());
  }

  @Test
  void opensAtOnceWhenItFailsDuringTheRamp() {
    Breaker ramping = failed(Breaker.closed(), 5).succeeded().succeeded();

    Breaker breaker = failed(ramping, 1);

    assertThat(breaker.open()).isTrue();
    assertThat(breaker.pause()).isEqualTo(Duration.ofSeconds(20));
  }

  private static Breaker failed(Breaker breaker, int times) {
    Breaker after = breaker;
    for (int i = 0; i < times; i++) {
      after = after.failed(NOW, "500");
    }
    return after;
  }
}
