package io.wirewatch.feed;

import org.jspecify.annotations.Nullable;

/**
 * The dates of an entry or a feed. Dublin Core's {@code date} says neither published nor updated,
 * so it stands in for both; {@code created} stands in for published.
 */
final class EntryDates {
  private @Nullable FeedDate published;
  private @Nullable FeedDate updated;
  private @Nullable FeedDate created;
  private @Nullable FeedDate dated;

  void published(@Nullable FeedDate date) {
    published = date == null ? published : date;
  }

  void updated(@Nullable FeedDate date) {
    updated = date == null ? updated : date;
  }

  void created(@Nullable FeedDate date) {
    created = date == null ? created : date;
  }

  void dated(@Nullable FeedDate date) {
    dated = date == null ? dated : date;
  }

  @Nullable FeedDate chosenPublished() {
    if (published != null) {
      return published;
    }
    return created != null ? created : dated;
  }

  @Nullable FeedDate chosenUpdated() {
    return updated != null ? updated : dated;
  }
}
