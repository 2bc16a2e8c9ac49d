package io.wirewatch.cli.score;

/**
 * Whoever read standard output has gone ({@code wirewatch score … | head}): no fault of anybody.
 */
public final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputClosedException() {
    super("standard output was closed");
  }
}
