package io.wirewatch.enrich.article;

import io.wirewatch.events.Decoded;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import io.wirewatch.events.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one partition of the archive: turns the ticks of all ingest tasks into watermarks.
 */
final class SourceClock {

  private static final String BOARD = "board";
  private static final String COVERAGE = "coverage-";

  private final KeyValueStore<String, byte[]> store;
  private final int partition;
  private final int partitions;
  private TickBoard board;

  /** Coverage of one ingest task, as it lies in the store. */
  record TaskCoverage(List<FeedCoverage> groups) {}

  SourceClock(KeyValueStore<String, byte[]> store, int partition, int partitions) {
    this.store = store;
    this.partition = partition;
    this.partitions = partitions;
    var saved = store.get(BOARD);
    this.board = saved == null ? TickBoard.EMPTY : read(saved, TickBoard.class);
  }

  /**
   * Takes a tick in.
   *
   * @param world what to say of the world's news at a time
   * @return the watermark, when the partition's time rose
   */
  Optional<Watermark> observe(Tick tick, Function<Instant, WorldRate> world) {
    board = board.with(tick);
    if (tick.coverage() != null) {
      store.put(COVERAGE + tick.task(), Json.bytes(new TaskCoverage(tick.coverage())));
    }
    var watermark =
        board
            .risen()
            .map(time -> new Watermark(partition, partitions, time, coverage(), world.apply(time)));
    watermark.ifPresent(sent -> board = board.announced(sent.time()));
    store.put(BOARD, Json.bytes(board));
    return watermark;
  }

  /** All groups of all tasks, when something changed since the last watermark. */
  private @Nullable List<FeedCoverage> coverage() {
    if (!board.coverageChanged()) {
      return null;
    }
    var groups = new ArrayList<FeedCoverage>();
    for (int task = 0; task < board.tasks(); task++) {
      var saved = store.get(COVERAGE + task);
      if (saved != null) {
        groups.addAll(read(saved, TaskCoverage.class).groups());
      }
    }
    groups.sort(Comparator.comparing(FeedCoverage::group));
    return groups;
  }

  private static <T> T read(byte[] bytes, Class<T> type) {
    return switch (Json.read(bytes, type)) {
      case Decoded.Read<T>(var value) -> value;
      case Decoded.Unreadable<T>(var reason) ->
          throw new IllegalStateException("state of the source clock: " + reason);
    };
  }
}
