package io.wirewatch.ingest.feed;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.feed.FeedState.Health;
import io.wirewatch.ingest.feed.FeedState.Rhythm;
import io.wirewatch.ingest.schedule.Jitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a changed wish does to a feed: the item from now on, and when it is due.
 *
 * @param due the next poll; {@link #NEVER} for a feed at rest
 * @param urgent whether a poll that runs now is to be disregarded, its address having changed
 */
public record WantedChange(FeedItem item, Instant due, boolean urgent) {

  /** Due time of what rests: 9999-01-01T00:00:00Z, so that it sorts last. */
  public static final Instant NEVER = Instant.ofEpochSecond(253_370_764_800L);

  /** A feed that is wanted for the first time: its first poll comes within {@code spread}. */
  public static WantedChange added(FeedDefinition wanted, Instant now, Duration spread) {
    FeedItem item = new FeedItem(wanted, FeedState.NEW);
    long wait = (long) (spread.toMillis() * Jitter.fraction(wanted.key(), 0));
    return new WantedChange(item, item.resting() ? NEVER : now.plusMillis(wait), true);
  }

  /**
   * A feed whose definition was written again, changed or not. One that had been removed goes on
   * where it stopped.
   */
  public static WantedChange changed(FeedItem before, FeedDefinition wanted, Instant now) {
    if (!before.definition().url().equals(wanted.url())) {
      FeedState state = before.state();
      FeedItem moved =
          new FeedItem(
              wanted,
              new FeedState(
                  state.source().elsewhere(), state.rhythm(), revived(state), state.polls()));
      return new WantedChange(moved, moved.resting() ? NEVER : now, true);
    }
    boolean poll = pollWanted(before, wanted) || !before.wanted();
    FeedItem item = new FeedItem(wanted, poll ? revived(before) : before.state());
    if (item.resting()) {
      return new WantedChange(item, NEVER, false);
    }
    return new WantedChange(item, poll ? now : planned(item.state().rhythm(), now), false);
  }

  private static boolean pollWanted(FeedItem before, FeedDefinition wanted) {
    Instant asked = wanted.pollRequestedAt();
    Instant polled = before.state().health().polledAt();
    return asked != null && (polled == null || asked.isAfter(polled));
  }

  private static Instant planned(Rhythm rhythm, Instant now) {
    return rhythm.next() == null ? now : rhythm.next().at();
  }

  private static FeedState revived(FeedItem item) {
    FeedState state = item.state();
    return new FeedState(state.source(), state.rhythm(), revived(state), state.polls());
  }

  /** Somebody acted: a feed that was gone is asked once more. */
  private static Health revived(FeedState state) {
    Health h = state.health();
    @Nullable String none = null;
    return new Health(
        h.failures(),
        false,
        h.gone() ? none : h.problem(),
        h.gone() ? none : h.remedy(),
        List.copyOf(h.notes()),
        h.polledAt(),
        h.answeredAt(),
        h.firstAnsweredAt(),
        h.newsAt(),
        h.articles());
  }
}
