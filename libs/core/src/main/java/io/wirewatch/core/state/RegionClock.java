package io.wirewatch.core.state;

import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.RegionHit.WorldRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clock of the regions of one partition: the least of what all source partitions have reached.
 * What a watermark says of the world is taken in when the clock passes the watermark's own time,
 * never before. Everything lies in the store too, so a restart goes on where it stopped.
 */
final class RegionClock {
  /** Before every source partition has reported there is no clock. */
  static final long NONE = Long.MIN_VALUE;

  private final RegionStore store;
  private final World world = new World();
  private final Map<Integer, Long> reached = new TreeMap<>();
  private final TreeMap<String, Watermark> waiting = new TreeMap<>();
  private int partitions;
  private long now = NONE;

  RegionClock(RegionStore store) {
    this.store = store;
    store.range(RegionKeys.clockStart(), RegionKeys.clockEnd(), this::restore);
  }

  World world() {
    return world;
  }

  /** The instant up to which regions were assessed; {@link #NONE} at first. */
  long now() {
    return now;
  }

  /** Takes a watermark in; the instant all source partitions have reached, or {@link #NONE}. */
  long offer(Watermark mark) {
    partitions = mark.partitions();
    long time = mark.time().toEpochMilli();
    if (time >= reached.getOrDefault(mark.partition(), NONE)) {
      reached.put(mark.partition(), time);
      store.put(
          RegionKeys.clock("t/" + mark.partition()),
          ByteBuffer.allocate(12).putLong(time).putInt(partitions).array());
    }
    if (mark.coverage() != null || mark.world() != null) {
      String name = "q/%020d/%06d".formatted(time, mark.partition());
      waiting.put(name, mark);
      store.put(RegionKeys.clock(name), Json.bytes(mark));
    }
    return reachedByAll(reached.values());
  }

  /** Moves to {@code millis} and takes in what watermarks up to there said. */
  void moveTo(long millis) {
    now = millis;
    store.put(RegionKeys.clock("now"), ByteBuffer.allocate(8).putLong(millis).array());
    while (!waiting.isEmpty() && waiting.firstEntry().getValue().time().toEpochMilli() <= millis) {
      Map.Entry<String, Watermark> first = waiting.pollFirstEntry();
      store.delete(RegionKeys.clock(first.getKey()));
      take(first.getValue());
    }
  }

  private void take(Watermark mark) {
    if (mark.coverage() != null) {
      world.cover(mark.coverage());
      store.put(RegionKeys.clock("coverage"), Json.bytes(mark.coverage()));
    }
    if (mark.world() != null) {
      world.see(mark.partition(), mark.world());
      store.put(RegionKeys.clock("world/" + mark.partition()), Json.bytes(mark.world()));
    }
  }

  private long reachedByAll(Collection<Long> times) {
    if (times.size() < partitions) {
      return NONE;
    }
    long least = Long.MAX_VALUE;
    for (long time : times) {
      least = Math.min(least, time);
    }
    return least;
  }

  private void restore(byte[] key, byte[] value) {
    String name = RegionKeys.name(key);
    if (name.equals("now")) {
      now = ByteBuffer.wrap(value).getLong();
    } else if (name.equals("coverage")) {
      world.cover(List.of(read(name, value, FeedCoverage[].class)));
    } else if (name.startsWith("q/")) {
      waiting.put(name, read(name, value, Watermark.class));
    } else if (name.startsWith("t/")) {
      ByteBuffer in = ByteBuffer.wrap(value);
      reached.put(Integer.parseInt(name.substring(2)), in.getLong());
      partitions = in.getInt();
    } else if (name.startsWith("world/")) {
      world.see(Integer.parseInt(name.substring(6)), read(name, value, WorldRate.class));
    }
  }

  private static <T> T read(String name, byte[] value, Class<T> type) {
    try {
      return Json.mapper().readValue(value, type);
    } catch (IOException e) {
      throw new UncheckedIOException("clock record " + name + " cannot be read", e);
    }
  }
}
