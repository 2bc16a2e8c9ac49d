/**
 * {@code wirewatch score}: the analysis of articles, for programs as JSON lines and for people as
 * coloured text with a table of regions and the reason of every discount.
 */
@NullMarked
package io.wirewatch.cli.score;

import org.jspecify.annotations.NullMarked;
