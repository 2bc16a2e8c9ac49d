package io.wirewatch.ingest.identity;

import java.util.List;

/**
 * Which entries of a document are to be published.
 *
 * @param policy the feed's id policy, frozen from now on
 * @param fresh entries to publish, in the order they were given
 * @param withheld entries of a first poll beyond the back-fill limit: remembered, not published
 * @param duplicates entries that repeat an id of the same document
 */
public record Sifting(IdPolicy policy, List<Fresh> fresh, int withheld, int duplicates) {
  public Sifting {
    fresh = List.copyOf(fresh);
  }

  /**
   * One entry to publish.
   *
   * @param index its place in the document
   * @param id article id
   * @param version 1, or more for an update
   */
  public record Fresh(int index, String id, int version) {}
}
