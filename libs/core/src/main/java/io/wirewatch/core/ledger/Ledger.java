package io.wirewatch.core.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one region was credited: sums by hour for 30 days and by UTC day for 180.
 *
 * <p>Sums are micro-points (points × 10⁶) and change by plain addition, so {@code add} followed by
 * its negation leaves nothing, and the order of additions does not show.
 *
 * <p>Not safe for use by several threads.
 */
public final class Ledger {
  /** Milliseconds of an hour. */
  public static final long HOUR = 3_600_000L;

  /** Milliseconds of a day. */
  public static final long DAY = 24 * HOUR;

  /** Days with hourly buckets, the present one included. */
  public static final int HOURLY_DAYS = 30;

  /** Days with daily buckets. */
  public static final int DAILY_DAYS = 180;

  /** How fine a bucket is. */
  public enum Grain {
    HOURLY(HOUR),
    DAILY(DAY);

    private final long millis;

    Grain(long millis) {
      this.millis = millis;
    }

    /** Length of a bucket. */
    public long millis() {
      return millis;
    }
  }

  private final Map<Integer, Bucket> hours = new HashMap<>();
  private final TreeMap<Integer, Bucket> days = new TreeMap<>();
  private final TreeSet<Integer> dirtyHours = new TreeSet<>();
  private final TreeSet<Integer> dirtyDays = new TreeSet<>();

  /**
   * Adds to the buckets of an instant; negative amounts take back.
   *
   * @param millis the publisher's time, epoch milliseconds
   * @param escalation micro-points of channel E
   * @param deescalation micro-points of channel D
   * @param settled the part of {@code escalation} that stems from feeds older than 14 days
   */
  public void add(long millis, long escalation, long deescalation, long settled) {
    Bucket hour = bucket(Grain.HOURLY, millis);
    hour.add(escalation, deescalation, settled);
    Bucket day = bucket(Grain.DAILY, millis);
    day.add(escalation, deescalation, settled);
  }

  /**
   * Notes what the feeds were expected to bring.
   *
   * @param millis end of the stretch, epoch milliseconds
   * @param lengthMillis its length
   * @param storiesPerDay X then
   */
  public void expose(long millis, long lengthMillis, double storiesPerDay) {
    Bucket day = bucket(Grain.DAILY, millis - 1);
    day.exposure += (long) StrictMath.rint(storiesPerDay * 1e6 * lengthMillis / DAY);
    day.coveredMillis += lengthMillis;
  }

  /** Puts a bucket back that {@link #drainChanges} gave out. */
  public void restore(Grain grain, int index, Bucket bucket) {
    (grain == Grain.HOURLY ? hours : days).put(index, bucket);
  }

  /** Hands over every bucket changed since the last call; a null one is gone. */
  public void drainChanges(Changes sink) {
    dirtyHours.forEach(hour -> sink.changed(Grain.HOURLY, hour, hours.get(hour)));
    dirtyDays.forEach(day -> sink.changed(Grain.DAILY, day, days.get(day)));
    dirtyHours.clear();
    dirtyDays.clear();
  }

  /** Drops the buckets too old for any figure at {@code clock}. */
  public void expire(long clock) {
    drop(hours, dirtyHours, firstHourlyDay(clock) * 24);
    drop(days, dirtyDays, firstDay(clock));
  }

  /** Days in which the region was covered; at most 180. */
  public double coveredDays(long clock) {
    long millis = 0;
    for (Bucket day : days.tailMap(firstDay(clock)).values()) {
      millis += day.coveredMillis;
    }
    return (double) millis / DAY;
  }

  /** Every hour of the 30 days to {@code clock}, whether older ones were dropped yet or not. */
  void eachHour(long clock, BiConsumer<Integer, Bucket> each) {
    int from = firstHourlyDay(clock) * 24;
    hours.forEach(
        (hour, bucket) -> {
          if (hour >= from) {
            each.accept(hour, bucket);
          }
        });
  }

  /** Every day of the 180 to {@code clock}, in order. */
  void eachDay(long clock, BiConsumer<Integer, Bucket> each) {
    days.tailMap(firstDay(clock)).forEach(each);
  }

  /** First day whose hours are kept at {@code clock}. */
  static int firstHourlyDay(long clock) {
    return dayOf(clock) - HOURLY_DAYS + 1;
  }

  private static int firstDay(long clock) {
    return dayOf(clock) - DAILY_DAYS + 1;
  }

  static int dayOf(long millis) {
    return (int) Math.floorDiv(millis, DAY);
  }

  private Bucket bucket(Grain grain, long millis) {
    int index = (int) Math.floorDiv(millis, grain.millis());
    (grain == Grain.HOURLY ? dirtyHours : dirtyDays).add(index);
    return (grain == Grain.HOURLY ? hours : days).computeIfAbsent(index, i -> new Bucket());
  }

  private static void drop(Map<Integer, Bucket> buckets, TreeSet<Integer> dirty, int before) {
    buckets
        .keySet()
        .removeIf(
            index -> {
              if (index < before) {
                dirty.add(index);
              }
              return index < before;
            });
  }

  /** Takes the buckets that changed. */
  public interface Changes {
    /**
     * One changed bucket.
     *
     * @param index hours or days since the epoch
     * @param bucket its sums; null when it was dropped
     */
    void changed(Grain grain, int index, @Nullable Bucket bucket);
  }
}
