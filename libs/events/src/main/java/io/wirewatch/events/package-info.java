/**
 * The wire records of Wirewatch: plain values, their JSON form and the type names they travel
 * under. Nothing here knows Kafka; what does stands in the {@code kafka} package beside it.
 */
@NullMarked
package io.wirewatch.events;

import org.jspecify.annotations.NullMarked;
