package io.wirewatch.enrich;

import io.wirewatch.events.Analysis;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the topology counts, over all tasks of this JVM; the service shows it as metrics. */
public final class EnrichCounters {

  /** Things that are counted. */
  public enum Count {
    ARTICLES,
    DUPLICATES,
    UNSCORED,
    CONTRIBUTIONS,
    WATERMARKS,
    SNAPSHOTS,
    DEAD_LETTERS
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);
  private final Map<Analysis.Channel, LongAdder> hits = new EnumMap<>(Analysis.Channel.class);
  private final Map<Integer, Instant> clocks = new ConcurrentHashMap<>();

  /** All at zero. */
  public EnrichCounters() {
    for (var count : Count.values()) {
      counts.put(count, new LongAdder());
    }
    for (var channel : Analysis.Channel.values()) {
      hits.put(channel, new LongAdder());
    }
  }

  /** One more. */
  public void add(Count count) {
    adder(counts, count).increment();
  }

  /** The hits of an analysis that are worth something. */
  public void addHits(Analysis analysis) {
    analysis.hits().stream()
        .filter(hit -> hit.points() > 0)
        .forEach(hit -> adder(hits, hit.channel()).increment());
  }

  /** The clock of a region task. */
  public void clock(int task, Instant clock) {
    clocks.put(task, clock);
  }

  /** The task left this instance. */
  public void forgetClock(int task) {
    clocks.remove(task);
  }

  /** So far. */
  public long count(Count count) {
    return adder(counts, count).sum();
  }

  /** Hits worth something, so far. */
  public long hits(Analysis.Channel channel) {
    return adder(hits, channel).sum();
  }

  /**
   * How far the slowest region task's clock lies behind, in milliseconds; empty while no task has a
   * clock.
   */
  public OptionalLong watermarkLagMillis(Instant now) {
    return clocks.values().stream().mapToLong(c -> now.toEpochMilli() - c.toEpochMilli()).max();
  }

  private static <K> LongAdder adder(Map<K, LongAdder> adders, K key) {
    var adder = adders.get(key);
    if (adder == null) {
      throw new IllegalStateException("no counter for " + key);
    }
    return adder;
  }
}
