package io.wirewatch.ingest.sample;

import io.wirewatch.alert.sample.OfAlert;

/** A class of one service that calls another's, so that a test sees the rule fail. */
public final class KnowsAnotherService {
  private KnowsAnotherService() {}

  /** A name that says nothing. */
  public interface AbstractHelper {}

  /** Crosses the border. */
  public static void call() {
    OfAlert.call();
  }
}
