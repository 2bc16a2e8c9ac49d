package io.wirewatch.agenda;

/** An item was given to a task that does not own its group: the writer partitioned wrongly. */
final class MisroutedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MisroutedException(String message) {
    super(message);
  }
}
