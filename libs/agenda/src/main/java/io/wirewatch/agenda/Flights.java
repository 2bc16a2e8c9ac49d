package io.wirewatch.agenda;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The I/O of one task: what runs in slots, what waits in lanes behind them, and what came of it.
 * Kept on the stream thread; slots touch lanes and the mailbox only.
 */
final class Flights<I, O> {

  /** All lanes of a task together hold no more decoded items than this. */
  private static final int MOST_WAITING = 2_048;

  private final AgendaWork<I, O> work;
  private final IoPool pool;
  private final Queue<Flight.Landing<O>> mailbox = new ConcurrentLinkedQueue<>();
  private final Map<String, Flight<I, O>> byKey = new HashMap<>();
  private final Map<String, Lane<I, O>> lanes = new HashMap<>();

  Flights(AgendaWork<I, O> work, IoPool pool) {
    this.work = work;
    this.pool = pool;
  }

  boolean contains(String key) {
    return byKey.containsKey(key);
  }

  @Nullable Flight<I, O> get(String key) {
    return byKey.get(key);
  }

  int size() {
    return byKey.size();
  }

  /** How many outcomes lie in the mailbox at least. */
  int landed() {
    return mailbox.size();
  }

  /** The next outcome; its flight is forgotten. */
  Flight.@Nullable Landing<O> nextLanding() {
    var landing = mailbox.poll();
    if (landing != null) {
      byKey.remove(landing.flight().key);
    }
    return landing;
  }

  /** Runs it in a slot that was acquired, and the lane of its group after it. */
  void launch(Flight<I, O> flight, Limits limits) {
    byKey.put(flight.key, flight);
    var lane = lanes.computeIfAbsent(flight.group, name -> new Lane<>(work, mailbox));
    lane.space(limits.ahead() > 0 ? limits.spacing().toNanos() : 0);
    flight.begin();
    pool.run(() -> lane.run(flight));
  }

  /** Puts it behind the slots of its group, which must have one at least. */
  void queue(Flight<I, O> flight) {
    var lane = lanes.get(flight.group);
    if (lane == null) {
      throw new IllegalStateException("no slot of " + flight.group + " runs");
    }
    byKey.put(flight.key, flight);
    lane.add(flight);
  }

  /** Visits each group with a slot, and how many wait behind it. */
  void forEachLane(BiConsumer<String, Integer> visitor) {
    lanes.forEach((group, lane) -> visitor.accept(group, lane.size()));
  }

  boolean mayQueue() {
    return byKey.size() < MOST_WAITING;
  }

  /** Forgets a flight that has not begun; false when it runs or is unknown. */
  boolean withdraw(Flight<I, O> flight) {
    return flight.withdraw() && byKey.remove(flight.key, flight);
  }

  /**
   * Takes back what waits, because a slot of the group ended, or nothing may wait any more.
   *
   * @return the earliest due time of what was taken back, or the greatest value
   */
  long takeBack(String group, boolean lastSlot) {
    var lane = lanes.get(group);
    long earliest = Long.MAX_VALUE;
    for (var flight = poll(lane); flight != null; flight = poll(lane)) {
      if (withdraw(flight)) {
        earliest = Math.min(earliest, flight.due);
      }
    }
    if (lastSlot) {
      lanes.remove(group);
    }
    return earliest;
  }

  private @Nullable Flight<I, O> poll(@Nullable Lane<I, O> lane) {
    return lane == null ? null : lane.poll();
  }

  /** Interrupts what began before that instant. */
  void cancelStartedBefore(long instant) {
    byKey.values().stream().filter(f -> f.startedBefore(instant)).forEach(Flight::cancel);
  }

  /** Interrupts everything; what waits never begins. */
  void close() {
    byKey
        .values()
        .forEach(
            flight -> {
              flight.withdraw();
              flight.cancel();
            });
  }
}
