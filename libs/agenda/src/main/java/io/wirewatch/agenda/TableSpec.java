package io.wirewatch.agenda;

import org.apache.kafka.common.serialization.Serde;

/**
 * A persistent, changelogged store a work wants beside its items, for what is too large to be
 * rewritten with each of them.
 *
 * @param name name of the store, unique in the topology
 */
public record TableSpec<V>(String name, Serde<V> values) {}
