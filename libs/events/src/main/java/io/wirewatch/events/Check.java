package io.wirewatch.events;

import java.util.List;
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

  static double above(double value, double bound, String field) {
    if (!(value > bound) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          field + " must be above " + shortest(bound) + ", but is " + shortest(value));
    }
    return value;
  }

  static <T> List<T> notEmpty(@Nullable List<T> values, String field) {
    if (values == null || values.isEmpty()) {
      throw new IllegalArgumentException(field + " must have at least one entry");
    }
    return values;
  }

  /** The number without a trailing {@code .0}. */
  static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
