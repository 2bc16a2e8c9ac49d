package io.wirewatch.ingest.document;

import io.wirewatch.events.Article;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.ingest.identity.Sifting.Fresh;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes wire articles of entries. */
public final class Articles {

  private final HostGroups groups;

  /** Articles whose source is the registrable domain by these groups. */
  public Articles(HostGroups groups) {
    this.groups = groups;
  }

  /**
   * Where the entries came from and when.
   *
   * @param feed definition of the feed; its language and weight overrule the document's
   * @param group the feed's own domain
   * @param respondedAt when the response arrived
   * @param fetchedAt the task's clock
   * @param backfill whether this is the first document of the feed
   */
  public record Origin(
      FeedDefinition feed,
      String group,
      @Nullable Instant respondedAt,
      Instant fetchedAt,
      boolean backfill) {}

  /** The article of one fresh entry. */
  public Article article(FeedDocument document, Fresh fresh, Origin origin) {
    FeedDocument.Entry entry = document.entries().get(fresh.index());
    PublicationDate date = PublicationDate.of(entry.published(), origin.fetchedAt());
    FeedDefinition feed = origin.feed();
    return new Article(
        fresh.id(),
        fresh.version(),
        feed.key(),
        source(entry.url(), origin.group()),
        entry.url(),
        entry.title(),
        entry.text(),
        entry.format(),
        language(feed, document, entry),
        entry.authors(),
        entry.categories(),
        date.at(),
        date.quality(),
        origin.fetchedAt(),
        origin.respondedAt(),
        origin.backfill(),
        feed.weight());
  }

  private static @Nullable String language(
      FeedDefinition feed, FeedDocument document, FeedDocument.Entry entry) {
    if (feed.language() != null) {
      return feed.language();
    }
    return entry.language() != null ? entry.language() : document.language();
  }

  /** The publisher is who hosts the article; aggregators and feed hosts are not. */
  private String source(@Nullable String url, String group) {
    if (url == null) {
      return group;
    }
    try {
      String source = groups.of(new URI(url));
      return source.equals("invalid") ? group : source;
    } catch (java.net.URISyntaxException e) {
      return group;
    }
  }
}
