package io.wirewatch.agenda;

import java.time.InstantSource;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The clock of a task in milliseconds: the wall clock, but never going back, and always after the
 * last tick. The time of the last tick is stored in the transaction that emitted it, so the rule
 * holds over restarts and moves between machines whose clocks differ.
 */
final class TaskClock {

  private static final String LAST_TICK = "last-tick";

  private final InstantSource source;
  private final KeyValueStore<String, Long> store;
  private long last;

  TaskClock(InstantSource source, KeyValueStore<String, Long> store) {
    this.source = source;
    this.store = store;
    var tick = store.get(LAST_TICK);
    this.last = tick == null ? 0 : tick + 1;
  }

  long now() {
    last = Math.max(last, source.millis());
    return last;
  }

  /** The time of a tick; every later {@link #now()} is after it. */
  long tick() {
    long time = now();
    store.put(LAST_TICK, time);
    last = time + 1;
    return time;
  }
}
