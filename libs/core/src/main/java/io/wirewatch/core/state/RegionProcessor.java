package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionScore;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All regions of one partition of {@code ww.region-hits}: takes contributions and watermarks, gives
 * snapshots.
 *
 * <p>A contribution waits until the clock has passed its fetchedAt; the clock is the least of what
 * all source partitions have reached. When it rises, regions are assessed at the points of a fixed
 * grid (see {@link Pace}), each on exactly the articles with fetchedAt up to there, in the order of
 * fetchedAt and id. So neither the order of arrival nor the interleaving of partitions shows in
 * what comes out. All state lies in the {@link RegionStore}: a new processor over the same store
 * goes on where the old one stopped.
 *
 * <p>Not safe for use by several threads.
 */
public final class RegionProcessor {
  private final RegionStore store;
  private final Pace pace;
  private final RegionClock clock;
  private final Snapshots snapshots;
  private final TreeMap<String, RegionState> regions = new TreeMap<>();

  /** Grid points still to come, with the regions that have articles waiting for them. */
  private final TreeMap<Long, Set<String>> due = new TreeMap<>();

  /**
   * A processor over {@code store}.
   *
   * @param names region id to its name for people
   */
  public RegionProcessor(RegionStore store, Priors priors, UnaryOperator<String> names, Pace pace) {
    this.store = store;
    this.pace = pace;
    this.clock = new RegionClock(store);
    this.snapshots = new Snapshots(priors, names);
    Set<String> listed = new TreeSet<>();
    store.range(
        RegionKeys.listStart(),
        RegionKeys.listEnd(),
        (key, value) -> listed.add(RegionKeys.name(key)));
    for (String region : listed) {
      RegionState state = RegionState.load(region, store, clock.now());
      regions.put(region, state);
      schedule(state);
    }
  }

  /** Takes one record of {@code ww.region-hits}; snapshots go to {@code out} in order. */
  public void accept(RegionHit hit, Consumer<RegionScore> out) {
    switch (hit) {
      case Contribution contribution -> apply(contribution);
      case Watermark watermark -> advance(watermark, out);
    }
  }

  /**
   * Takes a contribution in: it counts once the clock reaches its fetchedAt. The same version of
   * the same article counts once.
   *
   * @return whether it was new
   */
  public boolean apply(Contribution contribution) {
    RegionState state = region(contribution.region());
    if (!state.put(contribution)) {
      return false;
    }
    if (contribution.fetchedAt().toEpochMilli() <= clock.now()) {
      // Behind the clock: it cannot wait for a point that is past, so the next one shows it.
      state.takeIn(clock.now(), clock.world());
      state.flush();
      due(pace.pointOf(clock.now() + 1), state);
    } else {
      schedule(state);
    }
    return true;
  }

  /**
   * Moves the clock as far as all source partitions allow; snapshots go to {@code out} in order.
   */
  public void advance(Watermark watermark, Consumer<RegionScore> out) {
    long reached = clock.offer(watermark);
    if (reached == RegionClock.NONE) {
      return;
    }
    long target = pace.floor(reached);
    if (clock.now() == RegionClock.NONE) {
      clock.moveTo(Math.min(target, due.isEmpty() ? target : due.firstKey() - 1));
    }
    long beat = pace.firstBeat(clock.now(), target);
    while (clock.now() < target) {
      long next = nextPoint(Math.min(beat, target));
      clock.moveTo(next);
      assess(next, next == beat, out);
      beat = next == beat ? pace.firstBeat(next, Math.max(next, target)) : beat;
    }
  }

  /** Instant up to which regions were assessed; null before every source partition has reported. */
  public @Nullable Instant clock() {
    return clock.now() == RegionClock.NONE ? null : Instant.ofEpochMilli(clock.now());
  }

  /** Ids of the regions with state, in order. */
  public Set<String> regions() {
    return new TreeSet<>(regions.keySet());
  }

  private long nextPoint(long limit) {
    return due.isEmpty() ? limit : Math.min(limit, Math.max(due.firstKey(), clock.now() + 1));
  }

  private void assess(long now, boolean heartbeat, Consumer<RegionScore> out) {
    TreeSet<String> touched = new TreeSet<>();
    while (!due.isEmpty() && due.firstKey() <= now) {
      touched.addAll(due.pollFirstEntry().getValue());
    }
    for (String id : heartbeat ? regions.keySet() : touched) {
      RegionState state = region(id);
      boolean hasNews = touched.contains(id);
      if (hasNews) {
        state.takeIn(now, clock.world());
        schedule(state);
      }
      // A region whose articles all still wait is not there yet: that it is known is mere arrival.
      boolean beats = heartbeat && !state.groups().isEmpty();
      if (beats) {
        snapshots.beat(state, clock.world(), now, pace.heartbeat().toMillis());
        state.expire(now);
      }
      if (hasNews || beats) {
        out.accept(snapshots.of(state, clock.world(), now));
        state.flush();
      }
    }
  }

  private RegionState region(String region) {
    RegionState state = regions.get(region);
    if (state == null) {
      store.put(RegionKeys.listed(region), new byte[0]);
      state = RegionState.load(region, store, clock.now());
      regions.put(region, state);
    }
    return state;
  }

  private void schedule(RegionState state) {
    Long first = state.firstWaiting();
    if (first != null) {
      due(pace.pointOf(first), state);
    }
  }

  private void due(long point, RegionState state) {
    due.computeIfAbsent(point, p -> new TreeSet<>()).add(state.region());
  }
}
