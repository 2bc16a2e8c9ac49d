package io.wirewatch.enrich.article;

import io.wirewatch.events.Tick;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last tick of every ingest task, as one partition of the archive saw them. Its time is their
 * minimum; while a task has not ticked yet there is none.
 *
 * @param tasks number of ingest tasks, by the last tick; 0 before the first
 * @param times last time by task
 * @param announced time of the last watermark; null before the first
 * @param coverageChanged whether coverage changed since that watermark
 */
record TickBoard(
    int tasks, Map<Integer, Instant> times, @Nullable Instant announced, boolean coverageChanged) {

  static final TickBoard EMPTY = new TickBoard(0, Map.of(), null, false);

  TickBoard {
    times = Map.copyOf(times);
  }

  /** With one tick more. When the number of tasks changed, all have to report anew. */
  TickBoard with(Tick tick) {
    var next = new TreeMap<Integer, Instant>(tick.tasks() == tasks ? times : Map.of());
    next.merge(tick.task(), tick.time(), (a, b) -> a.isAfter(b) ? a : b);
    return new TickBoard(tick.tasks(), next, announced, coverageChanged || tick.coverage() != null);
  }

  /** The time to announce, if it rose above the announced one. */
  Optional<Instant> risen() {
    if (tasks == 0 || times.size() < tasks) {
      return Optional.empty();
    }
    return times.values().stream()
        .min(Instant::compareTo)
        .filter(time -> announced == null || time.isAfter(announced));
  }

  /** After the watermark of that time was sent. */
  TickBoard announced(Instant time) {
    return new TickBoard(tasks, times, time, false);
  }
}
