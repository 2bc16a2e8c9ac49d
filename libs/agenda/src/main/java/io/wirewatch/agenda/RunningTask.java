package io.wirewatch.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * An agenda on one partition, from the moment the task gets it to the moment it gives it up.
 * Everything but the {@link Flight}s runs on the stream thread.
 */
final class RunningTask<I, O> implements AgendaTask<I> {

  private static final long SWEEP_MILLIS = 1_000;

  private final AgendaSettings<I> settings;
  private final AgendaWork<I, O> work;
  private final AgendaMetrics metrics;
  private final ProcessorContext<String, byte[]> context;
  private final Flights<I, O> flights;
  private final KeyValueStore<String, Long> groupDelays;
  private final TaskClock taskClock;
  private final GroupSchedule schedule;
  private final ItemStore<I> items;
  private final Departures<I, O> departures;
  private final Decisions<I> decisions;
  private long nextTick;
  private long nextSweep;

  RunningTask(
      AgendaSettings<I> settings,
      AgendaWork<I, O> work,
      IoPool pool,
      AgendaMetrics metrics,
      ProcessorContext<String, byte[]> context) {
    this.settings = settings;
    this.work = work;
    this.metrics = metrics;
    this.context = context;
    this.flights = new Flights<>(work, pool);
    this.groupDelays = context.getStateStore(settings.groupStore());
    this.taskClock = new TaskClock(settings.clock(), context.getStateStore(settings.clockStore()));
    this.schedule = new GroupSchedule(work::limits, settings.clock().millis());
    KeyValueStore<Bytes, byte[]> due = context.getStateStore(settings.dueStore());
    this.items =
        new ItemStore<>(
            context.getStateStore(settings.itemStore()),
            new DueIndex(due),
            schedule,
            settings.items(),
            flights::contains);
    this.departures = new Departures<>(this, pool, schedule, flights, items);
    this.decisions = new Decisions<>(this);
  }

  /** Lets the work load its memory, then rebuilds the schedule. */
  void start() {
    work.start(this);
    items.restore();
    try (var delays = groupDelays.all()) {
      while (delays.hasNext()) {
        var delay = delays.next();
        schedule.notBefore(schedule.group(delay.key), delay.value);
      }
    }
  }

  /**
   * Gives the partition up: what is in flight is interrupted and its outcomes are never applied.
   */
  void close() {
    flights.close();
    metrics.forget(partition());
  }

  void command(Command command) {
    decisions.take(
        now(),
        transition -> work.onCommand(command, transition),
        (transition, failure) ->
            transition.deadLetter(command, Decisions.reason(failure), Decisions.describe(failure)));
    departures.startReady(settings.clock().millis());
  }

  /** Whether something runs, or is due within that time. */
  boolean busy(Duration within) {
    long until = settings.clock().millis() + within.toMillis();
    boolean ticks = !settings.tickEvery().isZero() && nextTick <= until;
    return ticks || flights.size() > 0 || schedule.readyBy(until);
  }

  /** One punctuation: outcomes, then the tick, then new I/O. */
  void punctuate() {
    int landed = flights.landed();
    for (int i = 0; i < landed; i++) {
      var landing = flights.nextLanding();
      if (landing != null) {
        land(landing);
      }
    }
    tick();
    departures.depart(settings.clock().millis());
    sweep();
    metrics.report(
        partition(),
        new AgendaMetrics.TaskGauges(
            flights.size(), landed, schedule.size(), schedule.lag(settings.clock().millis())));
  }

  private void land(Flight.Landing<O> landing) {
    var flight = landing.flight();
    var group = schedule.group(flight.group);
    if (landing.slotFree()) {
      schedule.ended(group, landing.startedAt(), landing.endedAt());
    }
    var envelope = items.get(flight.key);
    if (envelope == null || envelope.version() != flight.version) {
      metrics.countDropped();
    } else {
      apply(flight.key, envelope, landing.outcome());
      metrics.countApplied();
    }
    if (envelope != null) {
      group.scanFrom = Math.min(group.scanFrom, envelope.due());
    }
    if (landing.slotFree()) {
      group.scanFrom = Math.min(group.scanFrom, flights.takeBack(group.name, group.idle()));
    }
    items.refresh(group);
  }

  private void apply(String key, Envelope envelope, O outcome) {
    var item = items.decode(envelope);
    decisions.take(
        now(),
        transition -> {
          switch (work.apply(key, item, outcome, transition)) {
            case Next.Again<I>(var next, var due) -> transition.put(key, next, due);
            case Next.Done<I>() -> transition.remove(key);
          }
        },
        (transition, failure) -> {
          transition.deadLetter(key, item, Decisions.reason(failure), Decisions.describe(failure));
          transition.put(key, item, transition.now().plus(settings.timing().retryFailedAfter()));
        });
  }

  private void tick() {
    if (!settings.tickEvery().isZero() && settings.clock().millis() >= nextTick) {
      nextTick = settings.clock().millis() + settings.tickEvery().toMillis();
      var time = Instant.ofEpochMilli(taskClock.tick());
      decisions.take(
          time,
          transition -> work.onTick(time, transition),
          (transition, failure) ->
              transition.deadLetter(
                  "tick", time, Decisions.reason(failure), Decisions.describe(failure)));
    }
  }

  private void sweep() {
    long now = settings.clock().millis();
    if (now >= nextSweep) {
      nextSweep = now + SWEEP_MILLIS;
      schedule.prune(now);
      long latest = now - settings.maxIo().toMillis();
      flights.cancelStartedBefore(latest);
    }
  }

  String requireOwnGroup(String key, I item) {
    var group = work.group(key, item);
    int owner = GroupPartitioner.partition(group, partitions());
    if (owner != partition()) {
      throw new MisroutedException(
          "%s of group %s belongs to partition %d of %d, but was written to %d; write with GroupPartitioner"
              .formatted(key, group, owner, partitions(), partition()));
    }
    if (group.indexOf(0) >= 0 || key.indexOf(0) >= 0) {
      throw new IllegalArgumentException("key and group must not contain NUL: " + key);
    }
    return group;
  }

  void delay(String group, long notBefore) {
    if (notBefore > settings.clock().millis()) {
      groupDelays.put(group, notBefore);
    } else {
      groupDelays.delete(group);
    }
    schedule.notBefore(schedule.group(group), notBefore);
  }

  void forward(Record<String, byte[]> record, String child) {
    context.forward(record, child);
  }

  <V> KeyValueStore<String, V> store(String name) {
    return context.getStateStore(name);
  }

  /**
   * The version whose I/O runs, or 0. An I/O that only waits for its turn is called back, so that
   * it does not begin with what is about to change.
   */
  long runningVersion(String key) {
    var flight = flights.get(key);
    if (flight == null) {
      return 0;
    }
    if (!flights.withdraw(flight)) {
      return flight.version;
    }
    var group = schedule.group(flight.group);
    group.scanFrom = Math.min(group.scanFrom, flight.due);
    items.refresh(group);
    return 0;
  }

  ItemStore<I> items() {
    return items;
  }

  AgendaWork<I, O> work() {
    return work;
  }

  AgendaMetrics metrics() {
    return metrics;
  }

  InstantSource clock() {
    return settings.clock();
  }

  String source() {
    return settings.source();
  }

  String service() {
    return settings.source().substring(settings.source().lastIndexOf('/') + 1);
  }

  String deadLetterChild() {
    return settings.deadLetterChild();
  }

  @Override
  public int partition() {
    return context.taskId().partition();
  }

  @Override
  public int partitions() {
    return settings.partitions();
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(taskClock.now());
  }

  @Override
  public void forEachItem(BiConsumer<String, I> visitor) {
    items.forEach(visitor);
  }

  @Override
  public <V> Table<V> table(TableSpec<V> spec) {
    return new StagedTable<>(store(spec.name()));
  }
}
