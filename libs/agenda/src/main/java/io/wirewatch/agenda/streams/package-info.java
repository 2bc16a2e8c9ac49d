/**
 * How every service of Wirewatch runs Kafka Streams: one set of settings, one way to write a
 * topology down, and a host that waits for Kafka and its topics instead of crashing.
 */
@NullMarked
package io.wirewatch.agenda.streams;

import org.jspecify.annotations.NullMarked;
