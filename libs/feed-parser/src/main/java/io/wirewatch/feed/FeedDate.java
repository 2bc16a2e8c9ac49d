package io.wirewatch.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * A date of a feed.
 *
 * @param instant the point in time it means
 * @param raw the text it was read from
 */
public record FeedDate(Instant instant, String raw) {
  public FeedDate {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(raw, "raw");
  }
}
