package io.wirewatch.core.ledger;

import io.wirewatch.events.RegionHit.WorldRate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the articles one reader of the archive sees, whatever they are about, and says how many a
 * day that makes. A reader keeps one for each source partition and puts its {@link #rate} into
 * every watermark.
 */
public final class WorldCounter {
  private static final int HOURS = 20 * 24;
  private static final int DAYS = 180;
  private static final long SHORT = 48 * Ledger.HOUR;
  private static final long LONG = 28 * Ledger.DAY;

  private final TreeMap<Integer, Integer> hours = new TreeMap<>();
  private final TreeMap<Integer, Integer> days = new TreeMap<>();
  private long oldest = Long.MAX_VALUE;

  /** Counts one article by its publisher's time. */
  public void count(Instant publishedAt) {
    long millis = publishedAt.toEpochMilli();
    oldest = Math.min(oldest, millis);
    hours.merge((int) Math.floorDiv(millis, Ledger.HOUR), 1, Integer::sum);
    days.merge(Ledger.dayOf(millis), 1, Integer::sum);
  }

  /** The rates at {@code clock}; forgets hours and days too old to matter. */
  public WorldRate rate(Instant clock) {
    long now = clock.toEpochMilli();
    hours.headMap((int) Math.floorDiv(now, Ledger.HOUR) - HOURS).clear();
    days.headMap(Ledger.dayOf(now) - DAYS).clear();
    long since = Math.min(oldest, now);
    long age = Math.max(Ledger.DAY, now - since);
    return new WorldRate(
        perDay(hours, Ledger.HOUR, now, SHORT) / Decay.seen(age, SHORT),
        perDay(days, Ledger.DAY, now, LONG) / Decay.seen(age, LONG),
        Instant.ofEpochMilli(since));
  }

  private static double perDay(TreeMap<Integer, Integer> counts, long grain, long now, long half) {
    long sum = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      long end = (count.getKey() + 1L) * grain;
      sum += Decay.of(count.getValue() * 1_000_000L, now - end, half);
    }
    return sum / 1e6 * StrictMath.log(2) * Ledger.DAY / half;
  }

  /** The counts as bytes; at most 6 kB. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(12 + 8 * (hours.size() + days.size()));
    out.putLong(oldest).putInt(hours.size());
    hours.forEach((hour, count) -> out.putInt(hour).putInt(count));
    days.forEach((day, count) -> out.putInt(day).putInt(count));
    return out.array();
  }

  /** Reads {@link #toBytes}. */
  public static WorldCounter fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    WorldCounter counter = new WorldCounter();
    counter.oldest = in.getLong();
    for (int left = in.getInt(); left > 0; left--) {
      counter.hours.put(in.getInt(), in.getInt());
    }
    while (in.remaining() >= 8) {
      counter.days.put(in.getInt(), in.getInt());
    }
    return counter;
  }
}
