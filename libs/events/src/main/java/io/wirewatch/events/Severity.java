package io.wirewatch.events;

/** How grave an alert is, in ascending order. */
public enum Severity {
  WATCH,
  ALERT,
  SEVERE
}
