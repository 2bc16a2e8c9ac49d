package io.wirewatch.agenda.streams;

import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads how topics are created, the same way in every service, for they must agree:
 *
 * <ul>
 *   <li>{@code wirewatch.topics.partitions.feeds}, {@code .articles}, {@code .regions}, {@code
 *       .deliveries}: 4 each by default
 *   <li>{@code wirewatch.topics.replication}: the broker's default when absent
 *   <li>{@code wirewatch.topics.retention.articles} and so on: days, or an ISO 8601 duration; the
 *       catalogue's when absent
 *   <li>{@code wirewatch.topics.max-message-bytes}: 4 MiB
 * </ul>
 */
public final class TopicConfiguration {

  private static final String PREFIX = "wirewatch.topics.";
  private static final int PARTITIONS = 4;

  private final Function<String, Optional<String>> config;

  private TopicConfiguration(Function<String, Optional<String>> config) {
    this.config = config;
  }

  /**
   * Reads the settings.
   *
   * @param config gives the text of a key, if it is set
   * @throws IllegalArgumentException naming the key, its value and what is expected
   */
  public static TopicSettings read(Function<String, Optional<String>> config) {
    return new TopicConfiguration(config).settings();
  }

  private TopicSettings settings() {
    Map<Topic.Group, Integer> partitions = new EnumMap<>(Topic.Group.class);
    for (var group : Topic.Group.values()) {
      partitions.put(
          group, group == Topic.Group.SMALL ? 1 : number("partitions." + name(group), PARTITIONS));
    }
    Map<Topic, Duration> retention = new EnumMap<>(Topic.class);
    for (var topic : Topic.values()) {
      duration("retention." + name(topic)).ifPresent(kept -> retention.put(topic, kept));
    }
    return new TopicSettings(
        partitions,
        (short) number("replication", -1),
        retention,
        number("max-message-bytes", 4 << 20));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private int number(String key, int otherwise) {
    var text = config.apply(PREFIX + key);
    try {
      return text.map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw refused(key, text.orElse(""), "a whole number", e);
    }
  }

  private Optional<Duration> duration(String key) {
    var text = config.apply(PREFIX + key);
    try {
      return text.map(
          t -> t.startsWith("P") ? Duration.parse(t) : Duration.ofDays(Long.parseLong(t)));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw refused(key, text.orElse(""), "days such as 30, or a duration such as PT12H", e);
    }
  }

  private static IllegalArgumentException refused(
      String key, String value, String expected, RuntimeException cause) {
    return new IllegalArgumentException(
        "%s%s must be %s, but is '%s'".formatted(PREFIX, key, expected, value), cause);
  }
}
