/**
 * A learned second reading of every sentence: how much its words, taken together, speak of
 * escalation, as the sum of weights anybody can look up. It finds what no pattern says and takes
 * the points of patterns whose sentence speaks of something else.
 */
@NullMarked
package io.wirewatch.core.reading;

import org.jspecify.annotations.NullMarked;
