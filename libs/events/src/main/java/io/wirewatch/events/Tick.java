package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the archive: ingest task {@code task} of {@code tasks} has published every article
 * with {@code fetchedAt ≤ time} and will never publish an earlier one.
 *
 * @param task index of the ingest task, 0 ≤ task &lt; tasks
 * @param tasks number of ingest tasks (partitions of ww.feeds)
 * @param time the task's clock; never goes back
 * @param coverage the feeds of this task by group, or null when nothing changed since the last tick
 *     that carried it
 */
public record Tick(int task, int tasks, Instant time, @Nullable List<FeedCoverage> coverage) {
  public Tick {
    Check.atLeast(tasks, 1, "tick.tasks");
    if (task < 0 || task >= tasks) {
      throw new IllegalArgumentException("tick.task must be in [0, " + tasks + "), but is " + task);
    }
    Check.present(time, "tick.time");
    coverage = coverage == null ? null : List.copyOf(coverage);
  }
}
