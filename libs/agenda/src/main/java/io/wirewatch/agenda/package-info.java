/**
 * Durable timed I/O on Kafka Streams. An {@link io.wirewatch.agenda.Agenda} keeps keyed items with
 * a due time in a state store, hands those that are due to virtual threads, and applies each
 * outcome on the stream thread, so that the new state of the item and the records it emits commit
 * in one transaction. A crash repeats I/O whose outcome was not yet committed; it never loses or
 * doubles an output. Start reading at {@link io.wirewatch.agenda.AgendaWork}.
 */
@NullMarked
package io.wirewatch.agenda;

import org.jspecify.annotations.NullMarked;
