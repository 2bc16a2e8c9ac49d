package io.wirewatch.core.lexicon;

/**
 * Something a pack's author should know.
 *
 * @param severity an ERROR keeps the pack from loading
 * @param file name of the file
 * @param line line from 1
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String file, int line, String message) {
  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + severity.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + message;
  }
}
