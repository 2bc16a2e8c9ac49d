/**
 * When a feed is polled next, and why: pure functions of the feed's history and its publisher's
 * hints.
 */
@NullMarked
package io.wirewatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
