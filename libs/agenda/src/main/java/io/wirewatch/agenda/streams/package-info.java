/**
 * How every service of Wirewatch runs Kafka Streams: one set of settings, and a host that waits for
 * Kafka and its topics instead of crashing.
 */
@NullMarked
package io.wirewatch.agenda.streams;

import org.jspecify.annotations.NullMarked;
