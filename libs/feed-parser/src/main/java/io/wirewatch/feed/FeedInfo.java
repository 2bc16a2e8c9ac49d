package io.wirewatch.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself. What it does not say is null or empty.
 *
 * @param id Atom id or rdf:about
 * @param title its title
 * @param link the address of the site, absolute where the base is known
 * @param description its description or subtitle
 * @param language BCP 47, from the feed, else xml:lang, else the Content-Language header
 * @param published when its content was published
 * @param updated when its content was last changed
 * @param authors its authors or editors
 * @param categories its terms
 * @param schedule how often it wants to be polled
 * @param self the feed's own address
 * @param hub its WebSub hub
 */
public record FeedInfo(
    @Nullable String id,
    @Nullable FeedText title,
    @Nullable String link,
    @Nullable FeedText description,
    @Nullable String language,
    @Nullable FeedDate published,
    @Nullable FeedDate updated,
    List<Person> authors,
    List<String> categories,
    Schedule schedule,
    @Nullable String self,
    @Nullable String hub) {

  /** A feed that says nothing. */
  public static final FeedInfo EMPTY =
      new FeedInfo(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          Schedule.UNSAID,
          null,
          null);

  public FeedInfo {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }
}
