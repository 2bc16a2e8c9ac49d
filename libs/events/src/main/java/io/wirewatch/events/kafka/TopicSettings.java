package io.wirewatch.events.kafka;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How topics are created.
 *
 * @param partitions partition count by group; a group that is absent has one
 * @param replication replication factor, or −1 for the broker's default
 * @param retention retention that differs from the catalogue's; a negative duration keeps for ever
 * @param maxMessageBytes largest record batch
 */
public record TopicSettings(
    Map<Topic.Group, Integer> partitions,
    short replication,
    Map<Topic, Duration> retention,
    int maxMessageBytes) {

  private static final String PREFIX = "wirewatch.topics.";

  public TopicSettings {
    partitions = Map.copyOf(partitions);
    retention = Map.copyOf(retention);
    partitions.forEach(
        (group, count) -> {
          if (count < 1) {
            throw new IllegalArgumentException(
                "partitions of " + group + " must be at least 1, but is " + count);
          }
        });
  }

  /** The same count for every group but the one-partition topics. */
  public static TopicSettings of(int partitions, int replication) {
    Map<Topic.Group, Integer> counts = new EnumMap<>(Topic.Group.class);
    for (Topic.Group group : Topic.Group.values()) {
      counts.put(group, group == Topic.Group.SMALL ? 1 : partitions);
    }
    return new TopicSettings(counts, (short) replication, Map.of(), 4 * 1024 * 1024);
  }

  /**
   * Settings by the keys all services share, so that they agree on what exists: {@code
   * wirewatch.topics.partitions} (4 by default), {@code wirewatch.topics.partitions.<group>} for one
   * group ({@code feeds}, {@code articles}, {@code regions}, {@code deliveries}), {@code
   * wirewatch.topics.replication} (the broker's default) and {@code
   * wirewatch.topics.retention.<topic>} (ISO 8601, {@code PT-1S} for ever).
   *
   * @param lookup value of a key, empty when it is not set
   * @throws IllegalArgumentException when a value cannot be read; the message names its key
   */
  public static TopicSettings from(Function<String, Optional<String>> lookup) {
    int partitions = number(lookup, PREFIX + "partitions", 4);
    Map<Topic.Group, Integer> counts = new EnumMap<>(Topic.Group.class);
    for (Topic.Group group : Topic.Group.values()) {
      String key = PREFIX + "partitions." + group.name().toLowerCase(Locale.ROOT);
      counts.put(group, number(lookup, key, group == Topic.Group.SMALL ? 1 : partitions));
    }
    Map<Topic, Duration> retention = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      String key = PREFIX + "retention." + topic.topicName();
      lookup.apply(key).ifPresent(value -> retention.put(topic, duration(key, value)));
    }
    int replication = number(lookup, PREFIX + "replication", -1);
    return new TopicSettings(counts, (short) replication, retention, 4 * 1024 * 1024);
  }

  private static int number(Function<String, Optional<String>> lookup, String key, int standard) {
    String value = lookup.apply(key).orElse(Integer.toString(standard));
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a whole number, but is '" + value + "'");
    }
  }

  private static Duration duration(String key, String value) {
    try {
      return Duration.parse(value.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          key + " must be an ISO 8601 duration such as P30D, but is '" + value + "'");
    }
  }

  /** Partitions of that topic. */
  public int partitionsOf(Topic topic) {
    return partitions.getOrDefault(topic.group(), 1);
  }
}
