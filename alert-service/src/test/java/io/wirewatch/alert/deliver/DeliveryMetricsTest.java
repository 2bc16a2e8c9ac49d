package io.wirewatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DeliveryMetrics metrics = new DeliveryMetrics(registry);

  @Test
  void keepsTheGaugeOfAnEndpointWhileItsNumberChanges() {
    metrics.pending(0, "ops", 3);
    metrics.oldest(0, endpoint -> Instant.now());
    Gauge before = gauge("ops");

    metrics.pending(0, "ops", 5);
    metrics.oldest(0, endpoint -> Instant.now());

    assertThat(gauge("ops")).isSameAs(before);
    assertThat(before.value()).isEqualTo(5);
  }

  @Test
  void addsUpUnderOtherWhatIsNotAmongTheFiftyShown() {
    for (int endpoint = 0; endpoint < 53; endpoint++) {
      metrics.pending(0, "endpoint-" + endpoint, endpoint < 50 ? 10 : 2);
    }

    metrics.oldest(0, endpoint -> null);

    assertThat(gauge("other").value()).isEqualTo(6);
  }

  @Test
  void dropsTheGaugeOfAnEndpointForWhichNothingWaits() {
    metrics.pending(0, "ops", 1);
    metrics.oldest(0, endpoint -> null);

    metrics.pending(0, "ops", 0);
    metrics.oldest(0, endpoint -> null);

    assertThat(registry.find("wirewatch.alert.pending").tag("endpoint", "ops").gauge()).isNull();
  }

  private Gauge gauge(String endpoint) {
    return registry.get("wirewatch.alert.pending").tag("endpoint", endpoint).gauge();
  }
}
