/**
 * Benchmarks: what the product does in a second on one machine, beside the libraries that do the
 * same.
 */
@NullMarked
package io.wirewatch.bench;

import org.jspecify.annotations.NullMarked;
