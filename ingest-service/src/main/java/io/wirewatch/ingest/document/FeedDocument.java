package io.wirewatch.ingest.document;

import io.wirewatch.events.Article;
import io.wirewatch.ingest.identity.EntryIdentity;
import io.wirewatch.ingest.schedule.PublisherHints;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed document after parsing.
 *
 * @param format such as {@code rss 2.0}, for people
 * @param title the feed's own name, if it has one
 * @param language BCP 47 tag it declares, if any
 * @param hints how often it asks to be polled; without the response's own lifetime
 * @param entries newest first
 * @param problems what was wrong with it though it could be read
 */
public record FeedDocument(
    String format,
    @Nullable String title,
    @Nullable String language,
    PublisherHints hints,
    List<Entry> entries,
    List<String> problems) {
  public FeedDocument {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * One entry.
   *
   * @param identity what names it
   * @param url link, absolute
   * @param title plain text
   * @param text body as published, at most {@link EntryText#MAX_LENGTH} UTF-16 units
   * @param format whether {@code text} is plain or HTML
   * @param language of this entry, if it differs from the feed's
   * @param published the publisher's date, unclamped; null when absent or unreadable
   */
  public record Entry(
      EntryIdentity identity,
      @Nullable String url,
      String title,
      String text,
      Article.Format format,
      @Nullable String language,
      List<String> authors,
      List<String> categories,
      @Nullable Instant published) {
    public Entry {
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
    }
  }
}
