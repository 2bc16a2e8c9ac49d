/**
 * What the teams want: subscriptions, endpoints, silences and acknowledgements, as a view of their
 * compacted topics that every instance keeps in memory.
 */
@NullMarked
package io.wirewatch.alert.wanted;

import org.jspecify.annotations.NullMarked;
