package io.wirewatch.agenda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * How an agenda runs.
 *
 * @param name prefix of its store names, such as {@code polls}
 * @param source ce_source of what it emits, such as {@code /wirewatch/ingest}; its last part names
 *     the service in dead letters
 * @param items how items are stored
 * @param partitions partitions of the input topics
 * @param tables stores beside the items
 * @param deadLetterChild name of the sink of dead letters
 * @param clock wall clock; a test may move its own
 * @param timing see {@link Timing}
 */
public record AgendaSettings<I>(
    String name,
    String source,
    Serde<I> items,
    int partitions,
    List<TableSpec<?>> tables,
    String deadLetterChild,
    InstantSource clock,
    Timing timing) {

  /**
   * Larger emitted values go to dead letters: the producer would refuse them and with them the
   * whole transaction.
   */
  public static final int MAX_VALUE_BYTES = 3_900_000;

  /**
   * Intervals.
   *
   * @param punctuateEvery how often outcomes are applied and due items started, 10–50 ms; an idle
   *     task is looked after less often
   * @param tickEvery how often {@link AgendaWork#onTick} is called; zero for never
   * @param maxIo an I/O that runs longer is interrupted
   * @param retryFailedAfter when an item whose transition threw is tried again
   */
  public record Timing(
      Duration punctuateEvery, Duration tickEvery, Duration maxIo, Duration retryFailedAfter) {

    /** 25 ms, no ticks, 5 minutes, 15 minutes. */
    public static Timing standard() {
      return new Timing(
          Duration.ofMillis(25), Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(15));
    }

    /** The same with ticks. */
    public Timing withTickEvery(Duration every) {
      return new Timing(punctuateEvery, every, maxIo, retryFailedAfter);
    }
  }

  public AgendaSettings {
    tables = List.copyOf(tables);
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "agenda.partitions must be at least 1, but is " + partitions);
    }
  }

  /** How often {@link AgendaWork#onTick} is called. */
  public Duration tickEvery() {
    return timing.tickEvery();
  }

  /** How long an I/O may run. */
  public Duration maxIo() {
    return timing.maxIo();
  }

  /** Store of the items, for interactive queries through {@link AgendaItems}. */
  public String itemStore() {
    return name + "-items";
  }

  String dueStore() {
    return name + "-due";
  }

  String groupStore() {
    return name + "-groups";
  }

  String clockStore() {
    return name + "-clock";
  }
}
