package io.wirewatch.alert.sample;

/** Stands for a class of the alert service. */
public final class OfAlert {
  private OfAlert() {}

  /** Does nothing. */
  public static void call() {
    // nothing to do: what matters is who calls
  }
}
