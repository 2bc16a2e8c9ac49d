package io.wirewatch.core.story;

import java.time.Instant;

/**
 * One version of an article as stories see it.
 *
 * @param article article id
 * @param version its version
 * @param orderMillis its place among the members of a story: {@link #order}
 * @param publishedMillis the publisher's time
 * @param sketch its text
 */
public record StoryItem(
    String article, int version, long orderMillis, long publishedMillis, Sketch sketch)
    implements Comparable<StoryItem> {

  /** How far a publisher's time may lie before ours and still be believed for the order. */
  public static final long LATE_MILLIS = 6 * 3_600_000L;

  /**
   * max(publishedAt, fetchedAt − 6 h) in epoch milliseconds: nothing that arrives can come before
   * what arrived more than six hours ago, so old stories are settled.
   */
  public static long order(Instant publishedAt, Instant fetchedAt) {
    return Math.max(publishedAt.toEpochMilli(), fetchedAt.toEpochMilli() - LATE_MILLIS);
  }

  /** By article and version alone: hashing the sketch would cost more than the look-up. */
  @Override
  public int hashCode() {
    return article.hashCode() * 31 + version;
  }

  /** The order of members: by time, then id, then version. */
  @Override
  public int compareTo(StoryItem other) {
    int byTime = Long.compare(orderMillis, other.orderMillis);
    int byId = byTime != 0 ? byTime : article.compareTo(other.article);
    return byId != 0 ? byId : Integer.compare(version, other.version);
  }
}
