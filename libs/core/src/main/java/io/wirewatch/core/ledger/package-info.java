/**
 * The ledger of one region: credited points in hourly and daily buckets, what is to be expected of
 * the feeds that answer, and how far the present departs from it. Integers throughout, so the order
 * of arrival leaves no trace.
 */
@NullMarked
package io.wirewatch.core.ledger;

import org.jspecify.annotations.NullMarked;
