package io.wirewatch.ingest.poll;

import io.wirewatch.events.FeedCoverage;
import io.wirewatch.ingest.feed.FeedAddress;
import io.wirewatch.ingest.feed.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of a task's feeds answer: what its ticks carry, so that silence is not taken for
 * calm. Used by the stream thread alone, but for {@link #latest()}.
 */
final class GroupCoverage {

  private final Duration every;
  private final Map<String, Pulse> pulses = new HashMap<>();
  private volatile List<FeedCoverage> latest = List.of();
  private @Nullable Instant sentAt;

  /** Coverage that is sent when it changed, at most once in {@code every}. */
  GroupCoverage(Duration every) {
    this.every = every;
  }

  private record Pulse(
      String group, @Nullable Instant answeringUntil, @Nullable Instant firstAnswered) {}

  void put(FeedItem item) {
    String key = item.definition().key();
    if (item.definition().paused() || !item.wanted()) {
      pulses.remove(key);
      return;
    }
    pulses.put(
        key,
        new Pulse(
            FeedAddress.groupOf(key),
            item.answeringUntil(),
            item.state().health().firstAnsweredAt()));
  }

  void remove(String key) {
    pulses.remove(key);
  }

  /** Coverage as last computed, for metrics. */
  List<FeedCoverage> latest() {
    return latest;
  }

  /** The coverage to send with a tick, or null when it is the one last sent. */
  @Nullable List<FeedCoverage> ifChanged(Instant now) {
    if (sentAt != null && now.isBefore(sentAt.plus(every))) {
      return null;
    }
    List<FeedCoverage> current = at(now);
    if (sentAt != null && current.equals(latest)) {
      return null;
    }
    latest = current;
    sentAt = now;
    return current;
  }

  private List<FeedCoverage> at(Instant now) {
    Map<String, Sum> sums = new TreeMap<>();
    for (Pulse pulse : pulses.values()) {
      sums.computeIfAbsent(pulse.group(), g -> new Sum()).add(pulse, now);
    }
    return sums.entrySet().stream().map(e -> e.getValue().coverage(e.getKey())).toList();
  }

  private static final class Sum {
    private int feeds;
    private int answering;
    private @Nullable Instant since;

    void add(Pulse pulse, Instant now) {
      feeds++;
      if (pulse.answeringUntil() == null || pulse.answeringUntil().isBefore(now)) {
        return;
      }
      answering++;
      Instant first = pulse.firstAnswered();
      if (first != null && (since == null || first.isBefore(since))) {
        since = first;
      }
    }

    FeedCoverage coverage(String group) {
      return new FeedCoverage(group, feeds, answering, since);
    }
  }
}
