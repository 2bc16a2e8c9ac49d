package io.wirewatch.feed;

import io.wirewatch.feed.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body says.
 *
 * @param format null when the body is no feed; then there are no entries, and a problem says what
 *     the body is
 * @param feed the feed's own data
 * @param entries complete entries in document order
 * @param problems what is wrong with the document, in the order met
 */
public record ParsedFeed(
    @Nullable FeedFormat format, FeedInfo feed, List<Entry> entries, List<Problem> problems) {
  public ParsedFeed {
    Objects.requireNonNull(feed, "feed");
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    if (format == null && !entries.isEmpty()) {
      throw new IllegalArgumentException("entries without a format");
    }
  }
}
