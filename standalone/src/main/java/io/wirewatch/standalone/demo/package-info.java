/**
 * The world of {@code wirewatch demo}: invented outlets that play invented dispatches, and a
 * webhook receiver.
 */
@NullMarked
package io.wirewatch.standalone.demo;

import org.jspecify.annotations.NullMarked;
