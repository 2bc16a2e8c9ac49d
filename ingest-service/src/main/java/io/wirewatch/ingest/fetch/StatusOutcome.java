package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.outcome.PollOutcome;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What a status without a usable body means for a feed. */
final class StatusOutcome {

  private StatusOutcome() {}

  static PollOutcome of(int status, HttpResponse response, Instant now) {
    @Nullable Duration retryAfter = ResponseTimes.retryAfter(response, now);
    return switch (status) {
      case 304 -> new PollOutcome.NotModified();
      case 410 -> new PollOutcome.Gone();
      case 429, 503 -> new PollOutcome.Throttled(status, retryAfter);
      default ->
          status / 100 == 2
              ? new PollOutcome.NotAFeed("an empty answer (" + status + ")")
              : new PollOutcome.HttpError(status, retryAfter);
    };
  }
}
