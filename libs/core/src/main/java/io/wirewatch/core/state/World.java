package io.wirewatch.core.state;

import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.RegionHit.WorldRate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one instant of the clock beside the articles of a region: which feeds answer,
 * and how much news there is in all.
 */
final class World {
  private static final Duration SETTLING = Duration.ofDays(14);
  private static final Duration FIRST_DAY = Duration.ofDays(1);

  private final Map<String, FeedCoverage> groups = new HashMap<>();
  private final TreeMap<Integer, WorldRate> rates = new TreeMap<>();
  private @Nullable Instant firstFeed;
  private double share = 1;

  /** Takes in what a watermark says of all groups, in place of what was said before. */
  void cover(List<FeedCoverage> coverage) {
    long feeds = 0;
    long answering = 0;
    groups.clear();
    for (FeedCoverage group : coverage) {
      groups.put(group.group(), group);
      if (group.since() != null && (firstFeed == null || group.since().isBefore(firstFeed))) {
        firstFeed = group.since();
      }
      feeds += group.feeds();
      answering += group.answering();
    }
    share = feeds == 0 ? 1 : (double) answering / feeds;
  }

  /**
   * Share of all feeds that answer, in [0, 1]; 1 when no feed is known (an archive without ticks).
   */
  double answering() {
    return share;
  }

  /** Share of the group's feeds that answer; of all feeds when the group is not known. */
  double answering(String group) {
    FeedCoverage coverage = groups.get(group);
    return coverage == null || coverage.feeds() == 0
        ? share
        : (double) coverage.answering() / coverage.feeds();
  }

  /** Takes in the news a source partition saw. */
  void see(int partition, WorldRate rate) {
    rates.put(partition, rate);
  }

  /** Articles a day over all source partitions, at a 28 d half-life. */
  double perDay28d() {
    double sum = 0;
    for (WorldRate rate : rates.values()) {
      sum += rate.perDay28d();
    }
    return sum;
  }

  /** Articles a day over all source partitions: the larger of the 48 h and 28 d rates. */
  double perDay() {
    double sum = 0;
    for (WorldRate rate : rates.values()) {
      sum += rate.perDay48h();
    }
    return Math.max(sum, perDay28d());
  }

  /** Earliest publishedAt taken in anywhere; {@code otherwise} when nothing was. */
  long sinceMillis(long otherwise) {
    long since = otherwise;
    for (WorldRate rate : rates.values()) {
      since = Math.min(since, rate.oldest().toEpochMilli());
    }
    return since;
  }

  /**
   * Whether the group counts in the flow and its expectation: it is 14 days old, or was there on
   * the first day of this installation, or is not known.
   */
  boolean isSettled(String group, Instant at) {
    FeedCoverage coverage = groups.get(group);
    Instant since = coverage == null ? null : coverage.since();
    return since == null
        || firstFeed == null
        || !since.plus(SETTLING).isAfter(at)
        || !since.isAfter(firstFeed.plus(FIRST_DAY));
  }
}
