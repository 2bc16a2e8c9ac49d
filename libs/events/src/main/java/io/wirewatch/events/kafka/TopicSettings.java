package io.wirewatch.events.kafka;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How topics are created.
 *
 * @param partitions partition count by group; a group that is absent has one
 * @param replication replication factor, or −1 for the broker's default
 * @param retention retention that differs from the catalogue's; a negative duration keeps for ever.
 *     Of a compacted topic: how long every value is kept, until only the newest of its key is
 * @param maxMessageBytes largest record batch
 */
public record TopicSettings(
    Map<Topic.Group, Integer> partitions,
    short replication,
    Map<Topic, Duration> retention,
    int maxMessageBytes) {

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

  /** Partitions of that topic. */
  public int partitionsOf(Topic topic) {
    return partitions.getOrDefault(topic.group(), 1);
  }
}
