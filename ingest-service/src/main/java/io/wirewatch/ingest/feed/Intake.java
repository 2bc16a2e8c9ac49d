package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.identity.IdPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a poll brought in.
 *
 * @param policy id policy in force afterwards
 * @param known whether a document was ever taken in
 * @param fresh new articles
 * @param updated new versions
 */
public record Intake(@Nullable IdPolicy policy, boolean known, int fresh, int updated) {

  /** Nothing: what was known of the feed stays. */
  public static Intake none(FeedState state) {
    return new Intake(state.source().idPolicy(), state.source().known(), 0, 0);
  }

  int articles() {
    return fresh + updated;
  }
}
