package io.wirewatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one group of feeds (one registrable domain) answers.
 *
 * @param group registrable domain
 * @param feeds feeds of the group that are not paused
 * @param answering how many of them answered lately (within three of their own poll intervals)
 * @param since when the oldest of the answering feeds first answered; null when none ever did
 */
public record FeedCoverage(String group, int feeds, int answering, @Nullable Instant since) {
  public FeedCoverage {
    Check.text(group, "coverage.group");
    Check.atLeast(feeds, 0, "coverage.feeds");
    if (answering < 0 || answering > feeds) {
      throw new IllegalArgumentException(
          "coverage.answering must be in [0, " + feeds + "], but is " + answering);
    }
  }
}
