package io.wirewatch.events.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue of topics: name, what is kept, and which setting says how many partitions. */
public enum Topic {
  FEEDS("ww.feeds", Cleanup.COMPACT, null, Group.FEEDS),
  ARTICLES("ww.articles", Cleanup.DELETE, Duration.ofDays(365), Group.ARTICLES),
  ANALYSES("ww.analyses", Cleanup.DELETE, Duration.ofDays(30), Group.ARTICLES),
  REGION_HITS("ww.region-hits", Cleanup.DELETE, Duration.ofDays(3), Group.REGIONS),
  REGION_SCORES("ww.region-scores", Cleanup.COMPACT, null, Group.REGIONS),
  SUBSCRIPTIONS("ww.subscriptions", Cleanup.COMPACT, null, Group.SMALL),
  ENDPOINTS("ww.endpoints", Cleanup.COMPACT, null, Group.SMALL),
  SILENCES("ww.silences", Cleanup.COMPACT, null, Group.SMALL),
  ALERTS("ww.alerts", Cleanup.DELETE, Duration.ofDays(365), Group.REGIONS),
  DELIVERIES("ww.deliveries", Cleanup.COMPACT, null, Group.DELIVERIES),
  ATTEMPTS("ww.attempts", Cleanup.DELETE, Duration.ofDays(30), Group.DELIVERIES),
  DEAD_LETTERS("ww.dead-letters", Cleanup.DELETE, Duration.ofDays(30), Group.SMALL);

  /** What happens to old records. */
  public enum Cleanup {
    COMPACT,
    DELETE
  }

  /**
   * Topics of one group have the same partition count, because one sub-topology reads or writes
   * them together.
   */
  public enum Group {
    /** One partition of {@code ww.feeds} is one ingest task. */
    FEEDS,
    ARTICLES,
    REGIONS,
    DELIVERIES,
    /** Read whole by everyone: one partition. */
    SMALL
  }

  private final String topicName;
  private final Cleanup cleanup;
  private final @org.jspecify.annotations.Nullable Duration retention;
  private final Group group;

  Topic(
      String topicName,
      Cleanup cleanup,
      @org.jspecify.annotations.Nullable Duration retention,
      Group group) {
    this.topicName = topicName;
    this.cleanup = cleanup;
    this.retention = retention;
    this.group = group;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** The group whose partition count it shares. */
  public Group group() {
    return group;
  }

  /** Whether only the latest value of a key is kept. */
  public boolean compacted() {
    return cleanup == Cleanup.COMPACT;
  }

  /** Broker settings the topic is created with. */
  Map<String, String> configs(TopicSettings settings) {
    Map<String, String> configs = new TreeMap<>();
    configs.put("compression.type", "producer");
    // Region hits are read once and soon. Of an old archive they carry old times, by which
    // retention
    // would delete them before they were read.
    configs.put("message.timestamp.type", this == REGION_HITS ? "LogAppendTime" : "CreateTime");
    configs.put("max.message.bytes", Integer.toString(settings.maxMessageBytes()));
    if (compacted()) {
      configs.put("cleanup.policy", "compact");
      configs.put("segment.bytes", Integer.toString(32 * 1024 * 1024));
      Duration history = settings.retention().get(this);
      if (history != null) {
        configs.put("min.compaction.lag.ms", Long.toString(lag(history)));
      }
    } else {
      Duration kept = settings.retention().getOrDefault(this, retention);
      configs.put("cleanup.policy", "delete");
      configs.put("retention.ms", Long.toString(kept == null ? -1 : kept.toMillis()));
    }
    return configs;
  }

  /** Of a compacted topic, retention is how long old values outlive newer ones of their key. */
  private static long lag(Duration history) {
    return history.isNegative() ? Long.MAX_VALUE : history.toMillis();
  }
}
