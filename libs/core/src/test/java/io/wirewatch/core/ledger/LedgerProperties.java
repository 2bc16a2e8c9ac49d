package io.wirewatch.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LedgerProperties {
  private static final long NOW = 20_000 * Ledger.DAY;

  private record Entry(long millis, long e, long d, long settled) {}

  @Property(tries = 300)
  void retractingWhatWasAddedLeavesWhatWasThere(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = new Ledger();
    entries(random, 20).forEach(entry -> add(ledger, entry, 1));
    Map<String, String> before = dump(ledger);
    List<Entry> more = entries(random, 20);

    more.forEach(entry -> add(ledger, entry, 1));
    Collections.shuffle(more, random);
    more.forEach(entry -> add(ledger, entry, -1));

    assertThat(dump(ledger)).isEqualTo(before);
  }

  @Property(tries = 300)
  void noOrderOfAdditionsShows(@ForAll long seed) {
    Random random = new Random(seed);
    List<Entry> entries = entries(random, 50);
    Ledger one = new Ledger();
    entries.forEach(entry -> add(one, entry, 1));
    Collections.shuffle(entries, random);
    Ledger other = new Ledger();
    entries.forEach(entry -> add(other, entry, 1));
    Outlook outlook = new Outlook(3, new Prior(0.1, 0.2), 100, NOW - 40 * Ledger.DAY);

    assertThat(Assessment.of(other, outlook, NOW)).isEqualTo(Assessment.of(one, outlook, NOW));
  }

  @Property(tries = 300)
  void decaysLikeThePowerOfTwo(
      @ForAll @LongRange(min = 0, max = 1L << 50) long value,
      @ForAll @IntRange(min = 0, max = 2_000) int hours) {
    long decayed = Decay.of(value, hours * Ledger.HOUR, 72 * Ledger.HOUR);

    double exact = value * Math.pow(2, -hours / 72.0);
    assertThat((double) decayed).isBetween(exact * 0.9997 - 2, exact * 1.0003 + 2);
  }

  @Property(tries = 200)
  void expiringChangesNoFigure(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = new Ledger();
    entries(random, 50).forEach(entry -> add(ledger, entry, 1));
    Outlook outlook = new Outlook(3, new Prior(0.1, 0.2), 100, NOW - 400 * Ledger.DAY);
    Figures before = Assessment.of(ledger, outlook, NOW);

    ledger.expire(NOW);

    assertThat(Assessment.of(ledger, outlook, NOW)).isEqualTo(before);
  }

  private static List<Entry> entries(Random random, int count) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long e = random.nextInt(25_000_000);
      long millis = NOW - (long) (random.nextDouble() * 200 * Ledger.DAY);
      entries.add(new Entry(millis, e, random.nextInt(25_000_000), random.nextBoolean() ? e : 0));
    }
    return entries;
  }

  private static void add(Ledger ledger, Entry entry, int sign) {
    ledger.add(entry.millis(), sign * entry.e(), sign * entry.d(), sign * entry.settled());
  }

  /** Every bucket that holds something. */
  private static Map<String, String> dump(Ledger ledger) {
    Map<String, String> buckets = new TreeMap<>();
    ledger.eachHour(NOW, (hour, bucket) -> put(buckets, "h" + hour, bucket));
    ledger.eachDay(NOW, (day, bucket) -> put(buckets, "d" + day, bucket));
    return buckets;
  }

  private static void put(Map<String, String> buckets, String name, Bucket bucket) {
    if (!bucket.isEmpty()) {
      buckets.put(name, java.util.HexFormat.of().formatHex(bucket.toBytes()));
    }
  }
}
