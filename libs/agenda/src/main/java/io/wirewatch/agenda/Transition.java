package io.wirewatch.agenda;

import io.wirewatch.events.EventType;
import java.time.Instant;
import java.util.NavigableMap;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a work may do on the stream thread. Everything is staged, and kept only when the work
 * returns normally.
 */
public interface Transition<I> {

  /**
   * The task's clock in whole milliseconds: never goes back, also not over restarts, and is always
   * after the time of the last tick. Equal throughout one transition.
   */
  Instant now();

  /** The item as staged or stored. */
  @Nullable I item(String key);

  /** The first {@code limit} items whose keys start with {@code prefix}. */
  NavigableMap<String, I> itemsStartingWith(String prefix, int limit);

  /** Whether I/O of that item runs now. */
  boolean inFlight(String key);

  /**
   * Stores a new or changed item. An I/O of it that runs now is disregarded and will be repeated.
   */
  void put(String key, I item, Instant due);

  /**
   * Changes an item without disregarding the I/O that runs now: its outcome will be applied to this
   * item.
   */
  void amend(String key, I item, Instant due);

  /** Forgets an item; the outcome of an I/O that runs now is disregarded. */
  void remove(String key);

  /**
   * Starts nothing of the group before that instant, also after a restart. An earlier instant than
   * the one in force ends the delay early.
   */
  void delayGroup(String group, Instant notBefore);

  /** One of the tables of {@link AgendaSettings#tables()}. */
  <V> Table<V> table(TableSpec<V> spec);

  /**
   * Emits a record to the child (a sink, as a rule) of that name. Its timestamp and headers are the
   * caller's.
   */
  void emit(String child, Record<String, byte[]> record);

  /** Emits a wire record as JSON with CloudEvents headers, at {@link #now()}; ce_id is the key. */
  void emit(String child, EventType type, String key, Object value);

  /** Emits a tombstone at {@link #now()}. */
  void emitTombstone(String child, String key);

  /**
   * Emits a dead letter.
   *
   * @param reason stable name such as {@code unreadable-json}
   * @param message what is wrong and what to do, for people
   */
  void deadLetter(Command command, String reason, String message);

  /** Emits a dead letter for an item, with its JSON as payload. */
  void deadLetter(String key, Object payload, String reason, String message);
}
