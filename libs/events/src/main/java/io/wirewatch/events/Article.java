package io.wirewatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article as a feed gave it: the unit of the archive on {@code ww.articles}.
 *
 * @param id stable identity: hash of the feed key and the id the feed's policy chose
 * @param version 1 for the first publication, growing by one with each update of the same id
 * @param feed key of the feed it came from; {@code "-"} when it came from a file
 * @param source registrable domain of the publisher, lower case ({@code example.org})
 * @param url link of the article, if it has one
 * @param title plain text, possibly empty
 * @param text the body as published; spans of an {@link Analysis} are UTF-16 offsets into it
 * @param format whether {@code text} is plain or HTML
 * @param language BCP 47 tag the feed declared, not yet checked against the text
 * @param publishedAt the publisher's time after clamping to [fetchedAt − 30 d, fetchedAt + 5 min]
 * @param publishedAtQuality how {@code publishedAt} came about
 * @param fetchedAt our time: when the poll's outcome was applied; never before the task's last tick
 * @param respondedAt when the response arrived; kept for measuring, never used for deciding
 * @param backfill whether it was already there at the first poll of its feed
 * @param weight source weight q in (0, 1]; 1 by default
 */
public record Article(
    String id,
    int version,
    String feed,
    String source,
    @Nullable String url,
    String title,
    String text,
    Format format,
    @Nullable String language,
    List<String> authors,
    List<String> categories,
    Instant publishedAt,
    DateQuality publishedAtQuality,
    Instant fetchedAt,
    @Nullable Instant respondedAt,
    boolean backfill,
    double weight) {

  /** How {@link Article#text()} is to be read. */
  public enum Format {
    TEXT,
    HTML
  }

  /** Where {@link Article#publishedAt()} comes from. */
  public enum DateQuality {
    /** The feed's own date, unchanged. */
    STATED,
    /** The feed gave none that could be read: fetchedAt stands in. */
    ABSENT,
    /** The feed's date lay more than 30 days back. */
    CLAMPED_PAST,
    /** The feed's date lay more than 5 minutes ahead. */
    CLAMPED_FUTURE
  }

  public Article {
    Check.text(id, "article.id");
    Check.atLeast(version, 1, "article.version");
    Check.text(feed, "article.feed");
    Check.present(fetchedAt, "article.fetchedAt");
    source = source == null ? "" : source;
    title = title == null ? "" : title;
    text = text == null ? "" : text;
    format = format == null ? Format.TEXT : format;
    authors = authors == null ? List.of() : List.copyOf(authors);
    categories = categories == null ? List.of() : List.copyOf(categories);
    publishedAt = publishedAt == null ? fetchedAt : publishedAt;
    publishedAtQuality = publishedAtQuality == null ? DateQuality.ABSENT : publishedAtQuality;
    weight = weight <= 0 ? 1 : Math.min(weight, 1);
  }
}
