package io.wirewatch.agenda;

import java.time.InstantSource;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One I/O on its virtual thread. Its landing goes into the mailbox of the task that started it. */
final class Flight<I, O> implements Runnable {

  final String key;
  final String group;
  final long version;
  private final I item;
  private final AgendaWork<I, O> work;
  private final InstantSource clock;
  private final Queue<Landing<O>> mailbox;
  private volatile @Nullable Thread thread;
  private volatile long startedAt;
  private volatile boolean cancelled;

  /** An I/O that ended, with its outcome and its times in milliseconds. */
  record Landing<O>(Flight<?, O> flight, O outcome, long startedAt, long endedAt) {}

  Flight(RunningTask<I, O> task, String key, Envelope envelope, I item, Queue<Landing<O>> mailbox) {
    this.key = key;
    this.group = envelope.group();
    this.version = envelope.version();
    this.item = item;
    this.work = task.work();
    this.clock = task.clock();
    this.mailbox = mailbox;
    this.startedAt = clock.millis();
  }

  @Override
  public void run() {
    startedAt = clock.millis();
    thread = Thread.currentThread();
    try {
      var outcome = outcome();
      mailbox.add(new Landing<>(this, outcome, startedAt, clock.millis()));
    } finally {
      thread = null;
    }
  }

  private O outcome() {
    try {
      if (cancelled) {
        throw new InterruptedException("the task closed before the I/O began");
      }
      return work.perform(key, item, version);
    } catch (Exception e) {
      return work.failed(key, item, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return work.failed(key, item, new IllegalStateException(e.toString(), e));
    }
  }

  /** Interrupts the I/O; its outcome is then whatever {@link AgendaWork#failed} makes of that. */
  void cancel() {
    cancelled = true;
    var running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  boolean startedBefore(long instant) {
    return startedAt < instant;
  }
}
