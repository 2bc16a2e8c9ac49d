package io.wirewatch.bench;

import io.wirewatch.core.ledger.Assessment;
import io.wirewatch.core.ledger.Figures;
import io.wirewatch.core.ledger.Ledger;
import io.wirewatch.core.ledger.Outlook;
import io.wirewatch.core.ledger.Prior;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ledger of a region with 180 days behind it, on one core: booking a contribution (bar: 500,000
 * a second), and reckoning all figures of a snapshot.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LedgerBenchmark {
  private static final long NOW = 20_000 * Ledger.DAY;

  private final Ledger ledger = new Ledger();
  private final SplittableRandom random = new SplittableRandom(3);
  private final Outlook outlook =
      new Outlook(120, new Prior(0.05, 0.3), 2_000, NOW - 180 * Ledger.DAY);

  /** Half a year of contributions and exposure. */
  @Setup
  public void fill() {
    for (long at = NOW - 180 * Ledger.DAY; at < NOW; at += Ledger.HOUR) {
      ledger.add(at, random.nextInt(25_000_000), random.nextInt(25_000_000), 5_000_000);
      ledger.expose(at + Ledger.HOUR, Ledger.HOUR, 120);
    }
    ledger.expire(NOW);
  }

  /** Books one contribution of the last three days. */
  @Benchmark
  public void book() {
    long at = NOW - random.nextLong(3 * Ledger.DAY);
    ledger.add(at, 10_000_000, 2_000_000, 10_000_000);
  }

  /** Reckons levels, flow, expectation, rise and surprise. */
  @Benchmark
  public Figures assess() {
    return Assessment.of(ledger, outlook, NOW);
  }
}
