package io.wirewatch.agenda;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Lets the work decide, each decision one transition: no failure of it stops the stream. */
final class Decisions<I> {

  private static final System.Logger LOG = System.getLogger(Decisions.class.getName());

  private final RunningTask<I, ?> task;

  Decisions(RunningTask<I, ?> task) {
    this.task = task;
  }

  /**
   * Commits all that {@code action} stages or, when the work throws, only what {@code onFailure}
   * stages.
   */
  void take(
      Instant now,
      Consumer<StagedTransition<I>> action,
      BiConsumer<StagedTransition<I>, RuntimeException> onFailure) {
    var transition = new StagedTransition<>(task, now);
    try {
      action.accept(transition);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "transition discarded: " + describe(failure), failure);
      transition = new StagedTransition<>(task, now);
      onFailure.accept(transition, failure);
    }
    transition.commit();
  }

  static String reason(RuntimeException failure) {
    return failure instanceof MisroutedException ? "misrouted" : "transition-failed";
  }

  static String describe(RuntimeException failure) {
    var message = failure.getMessage();
    return failure instanceof MisroutedException && message != null ? message : failure.toString();
  }
}
