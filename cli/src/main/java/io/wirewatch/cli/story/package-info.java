/** {@code wirewatch stories}: which articles of a file tell the same story. */
@NullMarked
package io.wirewatch.cli.story;

import org.jspecify.annotations.NullMarked;
