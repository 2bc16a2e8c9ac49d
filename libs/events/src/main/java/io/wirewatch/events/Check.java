package io.wirewatch.events;

import org.jspecify.annotations.Nullable;

/** Constructor checks of the wire records: each failure names the field and the value. */
final class Check {
  private Check() {}

  static String text(@Nullable String value, String field) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " must not be blank");
    }
    return value;
  }

  static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is required");
    }
    return value;
  }

  static int atLeast(int value, int minimum, String field) {
    if (value < minimum) {
      throw new IllegalArgumentException(
          field + " must be at least " + minimum + ", but is " + value);
    }
    return value;
  }
}
