package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to a group of hosts, and a pause after each. The schedule already keeps the
 * feeds of a group apart; this also covers the hops of redirects, which lead to hosts of other
 * groups.
 */
final class HostPacer {

  private static final int SWEEP_EVERY = 4096;

  private final Duration spacing;
  private final AtomicInteger turns = new AtomicInteger();
  private final ConcurrentHashMap<String, Seat> seats = new ConcurrentHashMap<>();

  HostPacer(Duration spacing) {
    this.spacing = spacing;
  }

  /** Something done while holding the seat of a group. */
  interface Exchange<T, E extends Exception> {
    T run() throws E, InterruptedException;
  }

  /** Runs {@code exchange} once the group is free and has rested. */
  <T, E extends Exception> T run(String group, Exchange<T, E> exchange)
      throws E, InterruptedException {
    Seat seat = seats.compute(group, (key, old) -> (old == null ? new Seat() : old).claimed());
    seat.lock.lockInterruptibly();
    try {
      long wait = seat.freeAt - System.nanoTime();
      if (seat.used && wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      try {
        return exchange.run();
      } finally {
        seat.used = true;
        seat.freeAt = System.nanoTime() + spacing.toNanos();
      }
    } finally {
      seat.lock.unlock();
      seats.compute(group, (key, same) -> seat.released());
      forgetRested();
    }
  }

  /** Keeps the map as small as the number of groups asked lately. */
  private void forgetRested() {
    if (turns.incrementAndGet() % SWEEP_EVERY == 0) {
      long now = System.nanoTime();
      for (String group : seats.keySet()) {
        seats.computeIfPresent(
            group, (key, seat) -> seat.users == 0 && seat.freeAt - now < 0 ? null : seat);
      }
    }
  }

  /** {@code users} changes under the map's lock only, the rest under the seat's own. */
  private static final class Seat {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int users;
    private volatile boolean used;
    private volatile long freeAt;

    Seat claimed() {
      users++;
      return this;
    }

    Seat released() {
      users--;
      return this;
    }
  }
}
