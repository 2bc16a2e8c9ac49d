/**
 * Whether what a hit speaks of happens now: negated, denied, hedged, planned, supposed or long
 * past. Triggers of a pack with a scope in words (after ConText: Harkema, Dowling, Thornblade and
 * Chapman, 2009) and dates resolved against the day of publication decide, and the rule that
 * decided is told with every verdict.
 */
@NullMarked
package io.wirewatch.core.status;

import org.jspecify.annotations.NullMarked;
