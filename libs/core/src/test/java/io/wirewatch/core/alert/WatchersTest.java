package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.events.Subscription;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchersTest {

  @Test
  void findsThoseThatNameTheRegionOrOneAboveItWithDescendants() {
    Watchers watchers =
        new Watchers(
            List.of(
                watching("exact", "SY-HA", false),
                watching("below", "levant", true),
                watching("above-only", "levant", false),
                watching("other", "UA", true)),
            region -> region.equals("SY-HA") ? Set.of("SY", "levant") : Set.of());

    assertThat(watchers.of("SY-HA")).containsOnlyKeys("exact", "below");
    assertThat(watchers.of("levant")).containsOnlyKeys("below", "above-only");
  }

  private static Subscription watching(String id, String region, boolean descendants) {
    return new Subscription(
        id,
        1,
        id,
        "ops",
        List.of(new Subscription.Region(region, descendants)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        2,
        List.of(),
        null,
        List.of(),
        false,
        false,
        Timeline.START,
        Timeline.START);
  }
}
