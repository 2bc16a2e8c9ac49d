package io.wirewatch.agenda;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One I/O: made on the stream thread when its item is dealt to a slot or to the {@link Lane} behind
 * it, flown once on a virtual thread, unless it is withdrawn before it begins.
 */
final class Flight<I, O> {

  final String key;
  final String group;
  final long version;
  final long due;
  private final I item;
  private final AgendaWork<I, O> work;
  private final InstantSource clock;
  private final AgendaMetrics metrics;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private volatile @Nullable Thread thread;
  private volatile long startedAt;
  private volatile boolean cancelled;

  private enum Stage {
    WAITING,
    BEGUN,
    WITHDRAWN
  }

  /**
   * An I/O that ended, with its outcome and its times in milliseconds.
   *
   * @param slotFree whether its slot ended with it; else the slot went on with another of the group
   */
  record Landing<O>(
      Flight<?, O> flight, O outcome, long startedAt, long endedAt, boolean slotFree) {}

  Flight(RunningTask<I, O> task, String key, Envelope envelope, I item) {
    this.key = key;
    this.group = envelope.group();
    this.version = envelope.version();
    this.due = envelope.due();
    this.item = item;
    this.work = task.work();
    this.clock = task.clock();
    this.metrics = task.metrics();
  }

  /** Claims it for a slot; false when it was withdrawn. */
  boolean begin() {
    return stage.compareAndSet(Stage.WAITING, Stage.BEGUN);
  }

  /** Calls it back; false when it has begun. */
  boolean withdraw() {
    return stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN);
  }

  /** Does the I/O, after {@link #begin()}. */
  O fly() {
    startedAt = clock.millis();
    metrics.countStarted();
    thread = Thread.currentThread();
    try {
      if (cancelled) {
        throw new InterruptedException("the task closed before the I/O began");
      }
      return work.perform(key, item, version);
    } catch (Exception e) {
      return work.failed(key, item, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return work.failed(key, item, new IllegalStateException(e.toString(), e));
    } finally {
      thread = null;
    }
  }

  /** What goes into the mailbox, after {@link #fly()}. */
  Landing<O> landing(O outcome, boolean slotFree) {
    return new Landing<>(this, outcome, startedAt, clock.millis(), slotFree);
  }

  /** Interrupts the I/O; its outcome is then whatever {@link AgendaWork#failed} makes of that. */
  void cancel() {
    cancelled = true;
    var running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Whether it runs and began before that instant, in milliseconds. */
  boolean startedBefore(long instant) {
    long began = startedAt;
    return began > 0 && began < instant;
  }
}
