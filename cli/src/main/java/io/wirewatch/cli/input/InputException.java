package io.wirewatch.cli.input;

/** An input as a whole cannot be read. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  InputException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Names the input and says what to do. */
  public String reason() {
    return reason;
  }
}
