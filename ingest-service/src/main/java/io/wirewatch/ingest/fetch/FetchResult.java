package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.outcome.PollOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an exchange ended, before anybody looked into the body. */
public sealed interface FetchResult {

  /** What was observed on the way. */
  Trace trace();

  /**
   * A body to be parsed.
   *
   * @param contentType header of the response, a hint at most
   */
  record Body(byte[] bytes, @Nullable String contentType, Trace trace) implements FetchResult {}

  /** Nothing to parse: the outcome is known. */
  record Ended(PollOutcome outcome, Trace trace) implements FetchResult {}

  /**
   * What was observed.
   *
   * @param status of the last response; 0 when there was none
   * @param url where the redirects ended
   * @param permanentUrl where a chain of 301 and 308 alone ended; null without such a chain
   * @param validators for the next request; null when there are none
   * @param freshFor how long the response may be cached
   * @param respondedAt when the last response began
   * @param millis for everything
   * @param wireBytes of the body as transferred
   */
  record Trace(
      int status,
      String url,
      @Nullable String permanentUrl,
      @Nullable Validators validators,
      @Nullable Duration freshFor,
      @Nullable Instant respondedAt,
      long millis,
      long wireBytes) {}
}
