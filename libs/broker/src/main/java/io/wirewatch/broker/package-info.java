/**
 * A durable single-node Kafka (KRaft, broker and controller in one) inside this JVM, for the
 * one-command mode and for tests. Its data outlives a restart and a kill -9; every way in which a
 * start can fail is a {@link io.wirewatch.broker.BrokerStartException} whose message says what to
 * do.
 */
@NullMarked
package io.wirewatch.broker;

import org.jspecify.annotations.NullMarked;
