package io.wirewatch.ingest.rest;

import io.wirewatch.ingest.view.FeedView;
import java.util.List;
import java.util.Map;

/**
 * Feeds as listed.
 *
 * @param total feeds that match
 * @param byStatus number of matching feeds by status
 * @param feeds those of this page, failing ones first
 */
public record FeedPage(int total, Map<FeedView.Status, Long> byStatus, List<FeedView> feeds) {
  public FeedPage {
    feeds = List.copyOf(feeds);
  }
}
