/**
 * How the wire records travel on Kafka: the topic catalogue, topic creation and check, serdes and
 * CloudEvents headers.
 */
@NullMarked
package io.wirewatch.events.kafka;

import org.jspecify.annotations.NullMarked;
