package io.wirewatch.core.ledger;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many articles on a region one group of feeds brought on each of the last 56 days, whatever
 * they are about: from it stems what the group is expected to bring.
 */
public final class GroupDays {
  private static final int KEPT = 56;
  private static final long HALF_LIFE = 28 * Ledger.DAY;

  private final TreeMap<Integer, Integer> days = new TreeMap<>();

  /** Counts one article; days older than 56 before the newest are dropped. */
  public void count(long millis) {
    days.merge(Ledger.dayOf(millis), 1, Integer::sum);
    days.headMap(days.lastKey() - KEPT).clear();
  }

  /**
   * Articles a day at a 28 d half-life, over days that ended at least 72 h ago: a rise must not
   * raise what is expected.
   *
   * @param clock epoch milliseconds
   * @param sinceMillis earliest publishedAt taken in anywhere: what is young is scaled up
   */
  public double perDay(long clock, long sinceMillis) {
    long settled = clock - Assessment.SETTLING;
    long sum = 0;
    for (Map.Entry<Integer, Integer> day : days.entrySet()) {
      long end = (day.getKey() + 1L) * Ledger.DAY;
      if (end <= settled) {
        sum += Decay.of(day.getValue() * 1_000_000L, settled - end, HALF_LIFE);
      }
    }
    long age = Math.max(Ledger.DAY, settled - sinceMillis);
    return sum / 1e6 * StrictMath.log(2) / 28 / Decay.seen(age, HALF_LIFE);
  }

  /** The counts as bytes: day and count, four bytes each. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(days.size() * 8);
    days.forEach((day, count) -> out.putInt(day).putInt(count));
    return out.array();
  }

  /** Reads {@link #toBytes}. */
  public static GroupDays fromBytes(byte[] bytes) {
    GroupDays group = new GroupDays();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.remaining() >= 8) {
      group.days.put(in.getInt(), in.getInt());
    }
    return group;
  }
}
