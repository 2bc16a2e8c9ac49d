package io.wirewatch.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {
  @Test
  void keepsArticlesForAYearUnlessConfiguredOtherwise() {
    TopicSettings standard = TopicSettings.of(4, 1);
    TopicSettings forEver =
        new TopicSettings(
            Map.of(), (short) 1, Map.of(Topic.ARTICLES, Duration.ofMillis(-1)), 1_000_000);

    assertThat(Topic.ARTICLES.configs(standard))
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(365).toMillis()));
    assertThat(Topic.ARTICLES.configs(forEver)).containsEntry("retention.ms", "-1");
  }

  @Test
  void keepsTheHistoryOfACompactedTopicForAsLongAsConfigured() {
    TopicSettings settings =
        new TopicSettings(
            Map.of(), (short) 1, Map.of(Topic.REGION_SCORES, Duration.ofDays(30)), 1_000_000);

    assertThat(Topic.REGION_SCORES.configs(settings))
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", Long.toString(Duration.ofDays(30).toMillis()));
    assertThat(Topic.REGION_SCORES.configs(TopicSettings.of(4, 1)))
        .doesNotContainKey("min.compaction.lag.ms");
  }

  @Test
  void givesTopicsOfOneGroupTheSameCount() {
    TopicSettings settings = TopicSettings.of(4, 1);

    assertThat(settings.partitionsOf(Topic.REGION_HITS))
        .isEqualTo(settings.partitionsOf(Topic.REGION_SCORES))
        .isEqualTo(4);
    assertThat(settings.partitionsOf(Topic.SUBSCRIPTIONS)).isEqualTo(1);
  }

  @Test
  void refusesATopicWithoutPartitions() {
    assertThatThrownBy(
            () -> new TopicSettings(Map.of(Topic.Group.FEEDS, 0), (short) 1, Map.of(), 1))
        .hasMessage("partitions of FEEDS must be at least 1, but is 0");
  }
}
