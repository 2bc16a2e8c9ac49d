package io.wirewatch.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry. What the feed does not say is null or an empty list; nothing is made up here.
 *
 * @param id guid, Atom id, rdf:about or JSON id as written; the caller's identity policy decides
 *     what to do without one
 * @param idIsPermalink whether the id is also the entry's address
 * @param title the title; {@link FeedText#plain()} for people
 * @param link the address of the article, absolute where the base is known
 * @param summary the description or summary
 * @param content the full text
 * @param published when it was first published
 * @param updated when it was last changed
 * @param language BCP 47 language the entry itself names, or null
 * @param authors those who wrote it
 * @param categories terms, without doubles, in order
 * @param enclosures attached files
 * @param captions titles and descriptions of its images and videos, plain text
 */
public record Entry(
    @Nullable String id,
    boolean idIsPermalink,
    @Nullable FeedText title,
    @Nullable String link,
    @Nullable FeedText summary,
    @Nullable FeedText content,
    @Nullable FeedDate published,
    @Nullable FeedDate updated,
    @Nullable String language,
    List<Person> authors,
    List<String> categories,
    List<Enclosure> enclosures,
    List<String> captions) {
  public Entry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
    captions = List.copyOf(captions);
  }
}
