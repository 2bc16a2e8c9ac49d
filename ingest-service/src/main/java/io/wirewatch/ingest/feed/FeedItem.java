package io.wirewatch.ingest.feed;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.schedule.NextPoll;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the agenda keeps it: what is wanted and what is known.
 *
 * @param removedAt when somebody removed it; null for a wanted feed. What is known of a removed
 *     feed is kept for a while, so that adding it again publishes nothing twice
 */
public record FeedItem(FeedDefinition definition, FeedState state, @Nullable Instant removedAt) {

  private static final Duration LEAST = Duration.ofMinutes(15);

  /** A wanted feed. */
  public FeedItem(FeedDefinition definition, FeedState state) {
    this(definition, state, null);
  }

  /** The same feed, no longer wanted. */
  public FeedItem removed(Instant now) {
    return new FeedItem(definition, state, now);
  }

  /** Whether somebody wants it. */
  public boolean wanted() {
    return removedAt == null;
  }

  /** The address that the next poll asks. */
  public String pollUrl() {
    String moved = state.source().movedTo();
    return moved == null ? definition.url() : moved;
  }

  /** Whether polls stand still until somebody acts. */
  public boolean resting() {
    return definition.paused() || state.health().gone() || removedAt != null;
  }

  /**
   * Until when it counts as answering: three of its own intervals after the last answer, at least
   * 15 minutes. Null for a feed that never answered, or rests.
   */
  public @Nullable Instant answeringUntil() {
    Instant answered = state.health().answeredAt();
    if (answered == null || resting()) {
      return null;
    }
    NextPoll next = state.rhythm().next();
    Duration interval =
        next == null || state.health().failures() > 0 ? state.rhythm().adaptive() : next.interval();
    Duration window = interval == null ? LEAST : interval.multipliedBy(3);
    return answered.plus(window.compareTo(LEAST) < 0 ? LEAST : window);
  }
}
