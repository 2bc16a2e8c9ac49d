package io.wirewatch.agenda;

import org.jspecify.annotations.Nullable;

/**
 * Deals the due items of a task to the slots of the pool, and lets some of a group wait in the lane
 * behind its slots. Runs on the stream thread.
 */
final class Departures<I, O> {

  private final RunningTask<I, O> task;
  private final IoPool pool;
  private final GroupSchedule schedule;
  private final Flights<I, O> flights;
  private final ItemStore<I> items;

  Departures(
      RunningTask<I, O> task,
      IoPool pool,
      GroupSchedule schedule,
      Flights<I, O> flights,
      ItemStore<I> items) {
    this.task = task;
    this.pool = pool;
    this.schedule = schedule;
    this.flights = flights;
    this.items = items;
  }

  /** Starts what is due, and lets more or less of each group wait behind its slots. */
  void depart(long now) {
    boolean spare = startReady(now);
    flights.forEachLane((name, waiting) -> lookAhead(schedule.group(name), waiting, now, spare));
  }

  /** Starts what may start; false when slots ran out first. */
  boolean startReady(long now) {
    while (pool.tryAcquire()) {
      var group = schedule.next(now);
      var flight = group == null ? null : deal(group);
      if (group == null || flight == null) {
        pool.release();
        if (group == null) {
          return true;
        }
      } else {
        schedule.started(group, now);
        flights.launch(flight, task.work().limits(group.name));
        items.refresh(group);
      }
    }
    return false;
  }

  /** Lets more or less of the group wait behind its slots, as its limits are now. */
  private void lookAhead(GroupSchedule.Group group, int waiting, long now, boolean spare) {
    int ahead = schedule.ahead(group, now, spare);
    if (ahead == 0 && waiting > 0) {
      group.scanFrom = Math.min(group.scanFrom, flights.takeBack(group.name, false));
      items.refresh(group);
    }
    for (int more = ahead - waiting; more > 0 && group.dueBy(now) && flights.mayQueue(); more--) {
      var flight = deal(group);
      if (flight != null) {
        flights.queue(flight);
        items.refresh(group);
      }
    }
  }

  /** Reads the group's head; null when it could not be read and is gone. */
  private @Nullable Flight<I, O> deal(GroupSchedule.Group group) {
    var head = group.head;
    var envelope = head == null ? null : items.get(head.key());
    if (head == null || envelope == null) {
      throw new IllegalStateException("due index and items differ at " + group.name);
    }
    try {
      return new Flight<>(task, head.key(), envelope, items.decode(envelope));
    } catch (RuntimeException unreadable) {
      discardUnreadable(head.key(), envelope, unreadable);
      return null;
    }
  }

  private void discardUnreadable(String key, Envelope envelope, RuntimeException cause) {
    var transition = new StagedTransition<>(task, task.now());
    transition.deadLetter(key, envelope.item(), "unreadable-item", Decisions.describe(cause));
    transition.remove(key);
    transition.commit();
  }
}
