package io.wirewatch.agenda;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a group's slots may go on with when their I/O ends, before the stream thread hears of it:
 * else an endpoint that answers in a millisecond would wait for the next punctuation and commit
 * after each request. Filled on the stream thread, emptied by the slots.
 */
final class Lane<I, O> {

  private final AgendaWork<I, O> work;
  private final Queue<Flight.Landing<O>> mailbox;
  private final Queue<Flight<I, O>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong nextStart =
      new AtomicLong(System.nanoTime() - Duration.ofDays(1).toNanos());
  private volatile long spacing;

  Lane(AgendaWork<I, O> work, Queue<Flight.Landing<O>> mailbox) {
    this.work = work;
    this.mailbox = mailbox;
  }

  void add(Flight<I, O> flight) {
    waiting.add(flight);
  }

  /** Least time between two starts of all slots, in nanoseconds, from now on. */
  void space(long nanos) {
    spacing = nanos;
  }

  /** At most how many wait: withdrawn ones count until a slot passes over them. */
  int size() {
    return waiting.size();
  }

  /** The next that waits, withdrawn ones included, or null. */
  @Nullable Flight<I, O> poll() {
    return waiting.poll();
  }

  /**
   * One slot: flies the first, then what waits, for as long as the outcomes allow it.
   *
   * @param first has begun
   */
  void run(Flight<I, O> first) {
    var flight = first;
    while (flight != null) {
      awaitTurn();
      var outcome = flight.fly();
      var next = work.goesOn(outcome) ? next() : null;
      mailbox.add(flight.landing(outcome, next == null));
      flight = next;
    }
  }

  private void awaitTurn() {
    long apart = spacing;
    if (apart > 0) {
      long now = System.nanoTime();
      long next = nextStart.updateAndGet(last -> last + apart - now > 0 ? last + apart : now);
      LockSupport.parkNanos(next - now);
    }
  }

  private @Nullable Flight<I, O> next() {
    var flight = waiting.poll();
    while (flight != null && !flight.begin()) {
      flight = waiting.poll();
    }
    return flight;
  }
}
