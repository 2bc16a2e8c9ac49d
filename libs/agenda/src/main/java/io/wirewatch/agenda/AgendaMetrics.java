package io.wirewatch.agenda;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Numbers of an agenda over all its tasks in this JVM, to be read by any metrics library. */
public final class AgendaMetrics {

  private final LongAdder started = new LongAdder();
  private final LongAdder applied = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();
  private final Map<Integer, TaskGauges> tasks = new ConcurrentHashMap<>();

  /** Gauges of one task. */
  record TaskGauges(int inFlight, int mailbox, int groups, long dueLagMillis) {}

  /** I/O begun since the start. */
  public long started() {
    return started.sum();
  }

  /** Outcomes applied. */
  public long applied() {
    return applied.sum();
  }

  /** Outcomes disregarded: their item had changed or was gone. */
  public long dropped() {
    return dropped.sum();
  }

  /** Dead letters emitted, failed transitions among them. */
  public long deadLetters() {
    return deadLetters.sum();
  }

  /** I/O that runs now or waits to be applied. */
  public long inFlight() {
    return tasks.values().stream().mapToLong(TaskGauges::inFlight).sum();
  }

  /** Outcomes found in the mailboxes at the last punctuation. */
  public long mailbox() {
    return tasks.values().stream().mapToLong(TaskGauges::mailbox).sum();
  }

  /** Groups with items, delays or I/O. */
  public long groups() {
    return tasks.values().stream().mapToLong(TaskGauges::groups).sum();
  }

  /**
   * How late the latest group is that could start but for the global limit, in milliseconds; 0 when
   * none waits.
   */
  public long dueLagMillis() {
    return tasks.values().stream().mapToLong(TaskGauges::dueLagMillis).max().orElse(0);
  }

  void countStarted() {
    started.increment();
  }

  void countApplied() {
    applied.increment();
  }

  void countDropped() {
    dropped.increment();
  }

  void countDeadLetter() {
    deadLetters.increment();
  }

  void report(int task, TaskGauges gauges) {
    tasks.put(task, gauges);
  }

  void forget(int task) {
    tasks.remove(task);
  }
}
