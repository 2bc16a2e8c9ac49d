/**
 * The polls as agenda work: fetch and parse on a virtual thread, apply the outcome in one
 * transaction.
 */
@NullMarked
package io.wirewatch.ingest.poll;

import org.jspecify.annotations.NullMarked;
