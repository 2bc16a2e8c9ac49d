/**
 * What the product can do, in figures: the measures over public evaluation data and over the
 * project's own sentence table, each held to a bar. Run {@link
 * io.wirewatch.acceptance.Measures#main}; it exits with 1 when a figure is below its bar.
 */
@NullMarked
package io.wirewatch.acceptance;

import org.jspecify.annotations.NullMarked;
