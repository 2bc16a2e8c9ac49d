package io.wirewatch.ingest.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed of a list, not yet checked.
 *
 * @param place where it stands, for messages: {@code entry 3} or {@code outline 'BBC World'}
 * @param url address as written
 */
public record FeedListEntry(
    String place,
    String url,
    @Nullable String title,
    @Nullable String language,
    List<String> categories,
    double weight) {
  public FeedListEntry {
    categories = List.copyOf(categories);
  }
}
