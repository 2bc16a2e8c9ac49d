package io.wirewatch.agenda;

import java.time.Instant;
import java.util.function.BiConsumer;

/** What a work sees of its task when it starts. */
public interface AgendaTask<I> {

  /** The input partition it serves, from 0. */
  int partition();

  /** How many partitions the input has. */
  int partitions();

  /** The task's clock, see {@link Transition#now()}. */
  Instant now();

  /** Visits every stored item, in key order. */
  void forEachItem(BiConsumer<String, I> visitor);

  /**
   * One of the tables of {@link AgendaSettings#tables()}; may be read during {@link
   * AgendaWork#start}, and written in transitions only.
   */
  <V> Table<V> table(TableSpec<V> spec);
}
