package io.wirewatch.ingest.lists;

import java.util.List;

/**
 * A list as it was read.
 *
 * @param entries what could be read
 * @param problems what could not, each naming place, value and remedy
 */
public record FeedList(List<FeedListEntry> entries, List<String> problems) {
  public FeedList {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
