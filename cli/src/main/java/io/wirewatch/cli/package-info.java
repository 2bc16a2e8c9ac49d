/**
 * The command line: {@code wirewatch score}, {@code stories}, {@code parse-feed} and {@code lint}.
 * A thin shell over the libraries: it reads files, prints results and turns every failure into a
 * sentence and an exit code.
 */
@NullMarked
package io.wirewatch.cli;

import org.jspecify.annotations.NullMarked;
