package io.wirewatch.cli.input;

/** An input as a whole cannot be read; the message names it and says what to do. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
