package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants of one feed: the value of {@code ww.feeds}. A tombstone removes the feed.
 *
 * @param key stable key, derived from the URL at creation and kept when the URL changes
 * @param url address that is polled, http or https
 * @param title name for people; null until the feed told its own
 * @param language BCP 47 tag that overrides what the feed declares
 * @param categories labels from OPML or REST
 * @param weight source weight q in (0, 1]; 1 by default
 * @param paused whether polling stands still
 * @param pollRequestedAt set by poll-now: a poll is due at once if the last one is older
 * @param addedAt when the feed was first wanted
 */
public record FeedDefinition(
    String key,
    String url,
    @Nullable String title,
    @Nullable String language,
    List<String> categories,
    double weight,
    boolean paused,
    @Nullable Instant pollRequestedAt,
    @Nullable Instant addedAt) {
  public FeedDefinition {
    Check.text(key, "feed.key");
    Check.text(url, "feed.url");
    categories = categories == null ? List.of() : List.copyOf(categories);
    weight = weight <= 0 ? 1 : Math.min(weight, 1);
  }

  /** The same feed, polled or not. */
  public FeedDefinition withPaused(boolean value) {
    return new FeedDefinition(
        key, url, title, language, categories, weight, value, pollRequestedAt, addedAt);
  }

  /** The same feed, to be polled at once unless it was polled since. */
  public FeedDefinition withPollRequestedAt(Instant value) {
    return new FeedDefinition(
        key, url, title, language, categories, weight, paused, value, addedAt);
  }
}
