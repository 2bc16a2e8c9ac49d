package io.wirewatch.agenda;

import java.time.Instant;

/**
 * What a service does with its items. One instance serves one task (one partition of the input) and
 * is made anew whenever the task moves, so it may keep memory of its own, filled in {@link #start}.
 *
 * <p>{@link #perform} and {@link #failed} run on virtual threads, several at once, and must touch
 * nothing but their arguments and thread-safe clients. Everything else runs on the task's stream
 * thread, one call at a time.
 *
 * <p>A transition (a call of {@link #apply}, {@link #onCommand} or {@link #onTick}) is all or
 * nothing: when it throws, nothing it staged is kept, and a dead letter says so.
 *
 * @param <I> item: immutable, written by the serde of {@link AgendaSettings#items()}
 * @param <O> outcome of the I/O: a sealed type with a reason; lives in memory only
 */
public interface AgendaWork<I, O> {

  /** The task starts (again): load what {@link #limits} and the transitions need in memory. */
  default void start(AgendaTask<I> task) {}

  /**
   * Does the I/O of an item that is due. It may take long and may block; it is interrupted when the
   * task closes or after {@link AgendaSettings#maxIo()}.
   *
   * @param attempt the item's version: grows by one with each outcome applied
   * @throws Exception becomes an outcome through {@link #failed}
   */
  O perform(String key, I item, long attempt) throws Exception;

  /** The outcome of an I/O that ended with an exception. Must not throw. */
  O failed(String key, I item, Exception cause);

  /**
   * Whether, after this outcome, the slot may go on at once with what waits behind it ({@link
   * Limits#ahead()}): before the outcome was applied, hence whatever {@link #limits} will say then.
   * Runs where {@link #perform} runs. Must not throw.
   */
  default boolean goesOn(O outcome) {
    return false;
  }

  /**
   * Applies an outcome: emits records, changes tables and says what becomes of the item.
   *
   * @param item as it is stored now: an {@link Transition#amend} may have changed it since the I/O
   *     began
   */
  Next<I> apply(String key, I item, O outcome, Transition<I> transition);

  /** A record arrived from an input topic: creates, changes or removes items. */
  void onCommand(Command command, Transition<I> transition);

  /**
   * Called every {@link AgendaSettings#tickEvery()} after all outcomes at hand were applied.
   *
   * @param time the task's clock: no earlier {@link Transition#now()} is after it, every later one
   *     is
   */
  default void onTick(Instant time, Transition<I> transition) {}

  /**
   * The group that shares limits: a host, an endpoint. Depends on the item's identity only, never
   * on its state; without NUL characters. Items must lie in the partition {@link
   * GroupPartitioner#partition} gives for it.
   */
  String group(String key, I item);

  /**
   * The limits of a group now. Asked before each start, so it must be cheap; concurrency 0 holds
   * the group for a second.
   */
  Limits limits(String group);
}
