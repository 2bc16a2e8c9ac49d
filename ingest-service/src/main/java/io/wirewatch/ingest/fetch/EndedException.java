package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.outcome.PollOutcome;
import java.io.IOException;

/** Carries an expected outcome out of the reading of a response; it has no stack trace. */
final class EndedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  EndedException(PollOutcome outcome) {
    super(outcome.code());
    this.outcome = outcome;
  }

  PollOutcome outcome() {
    return outcome;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
