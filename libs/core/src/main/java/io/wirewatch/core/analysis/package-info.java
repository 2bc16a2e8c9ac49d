/**
 * One article becomes one analysis: what is reported, where, whether it happens now, and how many
 * points it is worth for each region. Start with {@link io.wirewatch.core.analysis.Analyzer}.
 */
@NullMarked
package io.wirewatch.core.analysis;

import org.jspecify.annotations.NullMarked;
