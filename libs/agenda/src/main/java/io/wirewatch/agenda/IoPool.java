package io.wirewatch.agenda;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The I/O slots that all tasks of a service share. A slot is free as soon as its I/O ends. */
public final class IoPool {

  private final Semaphore slots;
  private final Executor executor;

  private IoPool(int maxInFlight, Executor executor) {
    if (maxInFlight < 1) {
      throw new IllegalArgumentException(
          "io.maxInFlight must be at least 1, but is " + maxInFlight);
    }
    this.slots = new Semaphore(maxInFlight);
    this.executor = executor;
  }

  /** At most so many virtual threads at once. */
  public static IoPool virtualThreads(int maxInFlight) {
    var factory = Thread.ofVirtual().name("agenda-io-", 0).factory();
    return new IoPool(maxInFlight, task -> factory.newThread(task).start());
  }

  /** On an executor of the caller's: a test may run I/O when it likes. */
  public static IoPool on(int maxInFlight, Executor executor) {
    return new IoPool(maxInFlight, executor);
  }

  boolean tryAcquire() {
    return slots.tryAcquire();
  }

  void release() {
    slots.release();
  }

  /** Runs I/O in a slot acquired before. */
  void run(Runnable io) {
    executor.execute(
        () -> {
          try {
            io.run();
          } finally {
            slots.release();
          }
        });
  }
}
