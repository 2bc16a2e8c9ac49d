/**
 * What the commands read: files and standard input, articles from JSON lines, plain text and HTML.
 * A line that cannot be read is a value with its reason, never an exception.
 */
@NullMarked
package io.wirewatch.cli.input;

import org.jspecify.annotations.NullMarked;
