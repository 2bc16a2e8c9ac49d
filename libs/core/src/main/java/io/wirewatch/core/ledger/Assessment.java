package io.wirewatch.core.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Reckons {@link Figures} from a {@link Ledger}.
 *
 * <p>λ is the discounted mean of units per expected story over days that ended at least 72 h ago,
 * so that a rise does not raise its own yardstick; it is shrunk to the prior with the weight of 14
 * days. The surprise is a Poisson deviance divided by the region's own dispersion.
 */
public final class Assessment {
  private static final int[] LEVEL_HOURS = {12, 72, 168};
  private static final long FLOW_HALF_LIFE = 48 * Ledger.HOUR;
  private static final long RATE_HALF_LIFE = 28 * Ledger.DAY;
  private static final long SPREAD_HALF_LIFE = 90 * Ledger.DAY;

  /** What is younger than this is no yardstick: a rise must not raise what it is measured by. */
  static final long SETTLING = 72 * Ledger.HOUR;

  private static final double PRIOR_DAYS = 14;
  private static final double PRIOR_DISPERSION = 1.5;

  /** Micro-points in a story unit. */
  private static final double UNIT = 10e6;

  /** Days a sum at the flow's half-life stands for: 2 / ln 2. */
  private static final double FLOW_DAYS = 2 / StrictMath.log(2);

  private final Ledger ledger;
  private final Outlook outlook;
  private final long clock;

  private Assessment(Ledger ledger, Outlook outlook, long clock) {
    this.ledger = ledger;
    this.outlook = outlook;
    this.clock = clock;
  }

  /**
   * The figures at {@code clock}.
   *
   * @param clock epoch milliseconds
   */
  public static Figures of(Ledger ledger, Outlook outlook, long clock) {
    return new Assessment(ledger, outlook, clock).figures();
  }

  private Figures figures() {
    double usual = usualExposure();
    double rate = rate(usual);
    double flow = flow();
    double expected = rate * outlook.exposure();
    double allowance = Math.max(0.25, 0.09 * StrictMath.sqrt(outlook.worldPerDay()));
    double dispersion = dispersion();
    return new Figures(
        levels(),
        flow,
        expected,
        (flow + allowance) / (expected + allowance),
        bits(flow + allowance, expected + allowance, dispersion),
        rate,
        allowance,
        dispersion,
        outlook.exposure(),
        usual,
        ledger.coveredDays(clock));
  }

  /** B = [y·ln(y/m) − (y − m)] / (φ·ln 2), 0 when nothing rises. */
  static double bits(double flow, double expected, double dispersion) {
    if (flow <= expected) {
      return 0;
    }
    double y = FLOW_DAYS * flow;
    double m = FLOW_DAYS * expected;
    return (y * StrictMath.log(y / m) - (y - m)) / (dispersion * StrictMath.log(2));
  }

  private List<Figures.Level> levels() {
    long[] e = new long[LEVEL_HOURS.length];
    long[] d = new long[LEVEL_HOURS.length];
    ledger.eachHour(clock, (hour, bucket) -> addDecayed(e, d, bucket, (hour + 1L) * Ledger.HOUR));
    int firstHourly = Ledger.firstHourlyDay(clock);
    ledger.eachDay(
        clock,
        (day, bucket) -> {
          if (day < firstHourly) {
            addDecayed(e, d, bucket, (day + 1L) * Ledger.DAY);
          }
        });
    List<Figures.Level> levels = new ArrayList<>(LEVEL_HOURS.length);
    for (int i = 0; i < LEVEL_HOURS.length; i++) {
      levels.add(new Figures.Level(LEVEL_HOURS[i], e[i] / 1e6, d[i] / 1e6));
    }
    return levels;
  }

  private void addDecayed(long[] e, long[] d, Bucket bucket, long end) {
    for (int i = 0; i < LEVEL_HOURS.length; i++) {
      long halfLife = LEVEL_HOURS[i] * Ledger.HOUR;
      e[i] += Decay.of(bucket.escalation, clock - end, halfLife);
      d[i] += Decay.of(bucket.deescalation, clock - end, halfLife);
    }
  }

  private double flow() {
    long[] sum = new long[1];
    ledger.eachHour(
        clock,
        (hour, bucket) ->
            sum[0] += Decay.of(bucket.settled, clock - (hour + 1L) * Ledger.HOUR, FLOW_HALF_LIFE));
    return sum[0] / UNIT / FLOW_DAYS / Decay.seen(outlook.ageMillis(clock), FLOW_HALF_LIFE);
  }

  private double usualExposure() {
    long[] sums = new long[2];
    int from = Ledger.dayOf(clock) - 28;
    ledger.eachDay(
        clock,
        (day, bucket) -> {
          if (day >= from) {
            sums[0] += bucket.exposure;
            sums[1] += bucket.coveredMillis;
          }
        });
    return sums[1] == 0 ? outlook.exposure() : sums[0] / 1e6 * Ledger.DAY / sums[1];
  }

  private double rate(double usual) {
    long[] sums = new long[2];
    ledger.eachDay(
        clock,
        (day, bucket) -> {
          long end = (day + 1L) * Ledger.DAY;
          if (end <= clock - SETTLING && isCovered(bucket)) {
            sums[0] += Decay.of(bucket.settled, clock - end, RATE_HALF_LIFE);
            sums[1] += Decay.of(bucket.exposure, clock - end, RATE_HALF_LIFE);
          }
        });
    double priorExposure = PRIOR_DAYS * usual;
    double exposure = priorExposure + sums[1] / 1e6;
    double prior = outlook.prior().rate();
    return exposure <= 0 ? prior : (prior * priorExposure + sums[0] / UNIT) / exposure;
  }

  /**
   * φ = max(1, (14·1.5 + n·v) / (14 + n)), v = var / (mean + 0.1) of daily units of settled days.
   */
  private double dispersion() {
    double[] sums = new double[3];
    ledger.eachDay(
        clock,
        (day, bucket) -> {
          long end = (day + 1L) * Ledger.DAY;
          if (end <= clock - SETTLING && isCovered(bucket)) {
            double weight = Decay.of(1L << 40, clock - end, SPREAD_HALF_LIFE) * 0x1p-40;
            double units = bucket.settled / UNIT;
            sums[0] += weight;
            sums[1] += weight * units;
            sums[2] += weight * units * units;
          }
        });
    double n = sums[0];
    if (n == 0) {
      return PRIOR_DISPERSION;
    }
    double mean = sums[1] / n;
    double variance = Math.max(0, sums[2] / n - mean * mean);
    double v = variance / (mean + 0.1);
    return Math.max(1, (PRIOR_DAYS * PRIOR_DISPERSION + n * v) / (PRIOR_DAYS + n));
  }

  /** A day counts when it was covered for half of its length. */
  private static boolean isCovered(Bucket day) {
    return day.coveredMillis * 2 >= Ledger.DAY;
  }
}
