package io.wirewatch.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {

  private static TopicSettings from(Map<String, String> config) {
    return TopicSettings.from(key -> Optional.ofNullable(config.get(key)));
  }

  @Test
  void givesEveryServiceTheSameCountsWhenNothingIsSet() {
    TopicSettings settings = from(Map.of());

    assertThat(settings.partitionsOf(Topic.ARTICLES)).isEqualTo(4);
    assertThat(settings.partitionsOf(Topic.FEEDS)).isEqualTo(4);
    assertThat(settings.partitionsOf(Topic.DEAD_LETTERS)).isEqualTo(1);
    assertThat(settings.replication()).isEqualTo((short) -1);
  }

  @Test
  void letsOneGroupDifferFromTheRest() {
    TopicSettings settings =
        from(
            Map.of(
                "wirewatch.topics.partitions", "2",
                "wirewatch.topics.partitions.feeds", "8",
                "wirewatch.topics.retention.ww.articles", "P3650D"));

    assertThat(settings.partitionsOf(Topic.FEEDS)).isEqualTo(8);
    assertThat(settings.partitionsOf(Topic.ARTICLES)).isEqualTo(2);
    assertThat(settings.retention()).containsEntry(Topic.ARTICLES, Duration.ofDays(3650));
  }

  @Test
  void namesTheKeyOfAValueThatIsNoNumber() {
    assertThatThrownBy(() -> from(Map.of("wirewatch.topics.partitions.feeds", "many")))
        .hasMessage("wirewatch.topics.partitions.feeds must be a whole number, but is 'many'");
  }
}
