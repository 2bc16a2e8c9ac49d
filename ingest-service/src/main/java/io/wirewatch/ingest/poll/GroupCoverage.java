package io.wirewatch.ingest.poll;

import io.wirewatch.events.FeedCoverage;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.feed.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of a task's feeds answer: what its ticks carry, so that silence is not taken for
 * calm. Used by the stream thread alone, but for {@link #latest()}.
 */
final class GroupCoverage {

  private static final List<String> NO_THEATRE = List.of(TheatreCoverage.NONE);

  private final Duration every;
  private final Map<String, Pulse> pulses = new HashMap<>();
  private volatile List<FeedCoverage> latest = List.of();
  private @Nullable Instant sentAt;

  /** Coverage that is sent when it changed, at most once in {@code every}. */
  GroupCoverage(Duration every) {
    this.every = every;
  }

  private record Pulse(
      String group,
      List<String> theatres,
      @Nullable Instant answeringUntil,
      @Nullable Instant firstAnswered) {
    boolean answering(Instant now) {
      return answeringUntil != null && !answeringUntil.isBefore(now);
    }
  }

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
            item.definition().categories(),
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

  /** The same feeds by theatre, the largest first. */
  List<TheatreCoverage> theatres(Instant now) {
    Map<String, TheatreCoverage> sums = new TreeMap<>();
    for (Pulse pulse : pulses.values()) {
      int answering = pulse.answering(now) ? 1 : 0;
      var theatres = pulse.theatres().isEmpty() ? NO_THEATRE : pulse.theatres();
      for (String theatre : theatres) {
        sums.merge(theatre, new TheatreCoverage(theatre, 1, answering), TheatreCoverage::plus);
      }
    }
    var largest =
        sums.values().stream()
            .sorted(Comparator.comparingInt(TheatreCoverage::feeds).reversed())
            .toList();
    int named = Math.min(largest.size(), TheatreCoverage.MOST);
    return Stream.concat(
            largest.stream().limit(named),
            largest.stream()
                .skip(named)
                .map(theatre -> theatre.as(TheatreCoverage.OTHER))
                .reduce(TheatreCoverage::plus)
                .stream())
        .toList();
  }

  private static final class Sum {
    private int feeds;
    private int answering;
    private @Nullable Instant since;

    void add(Pulse pulse, Instant now) {
      feeds++;
      if (!pulse.answering(now)) {
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
