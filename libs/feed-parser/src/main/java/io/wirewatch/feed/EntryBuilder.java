package io.wirewatch.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the elements of an entry say and decides between those that say the same thing. */
final class EntryBuilder {
  /** A list of terms longer than this is no help to anyone. */
  private static final int MAX_LIST = 200;

  private final EntryLinks links = new EntryLinks();
  private final EntryDates dates = new EntryDates();
  private final List<Person> authors = new ArrayList<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Set<String> captions = new LinkedHashSet<>();
  private @Nullable String id;
  private @Nullable String otherId;
  private boolean permalink;
  private @Nullable FeedText title;
  private @Nullable FeedText otherTitle;
  private @Nullable FeedText summary;
  private @Nullable FeedText otherDescription;
  private @Nullable FeedText subtitle;
  private @Nullable FeedText content;
  private @Nullable String language;

  EntryLinks links() {
    return links;
  }

  EntryDates dates() {
    return dates;
  }

  /** An id; a later one replaces it, so that a guid wins over rdf:about. */
  void id(@Nullable String value, boolean isPermalink) {
    if (value != null) {
      id = value;
      permalink = isPermalink;
    }
  }

  void otherId(@Nullable String value) {
    otherId = otherId == null ? value : otherId;
  }

  void title(@Nullable FeedText value) {
    title = title == null ? value : title;
  }

  void otherTitle(@Nullable FeedText value) {
    otherTitle = otherTitle == null ? value : otherTitle;
  }

  /** RSS description: the summary, or the content when a summary came before it. */
  void description(@Nullable FeedText value) {
    if (summary == null) {
      summary = value;
    } else {
      content(value);
    }
  }

  /** A summary; the second of summary and description is the longer text by custom. */
  void summary(@Nullable FeedText value) {
    description(value);
  }

  void otherDescription(@Nullable FeedText value) {
    otherDescription = otherDescription == null ? value : otherDescription;
  }

  /** One line about the entry, used when nothing longer describes it. */
  void subtitle(@Nullable FeedText value) {
    subtitle = subtitle == null ? value : subtitle;
  }

  void content(@Nullable FeedText value) {
    content = content == null ? value : content;
  }

  void language(@Nullable String value) {
    language = value == null ? language : value;
  }

  void author(Person person) {
    if (authors.size() < MAX_LIST && !authors.contains(person)) {
      authors.add(person);
    }
  }

  void category(@Nullable String term) {
    add(categories, term);
  }

  /** Terms separated by commas. */
  void categories(@Nullable String terms) {
    if (terms != null) {
      for (String term : terms.split(",", MAX_LIST)) {
        add(categories, term.strip());
      }
    }
  }

  void caption(@Nullable String text) {
    add(captions, text);
  }

  private static void add(Set<String> to, @Nullable String value) {
    if (value != null && !value.isEmpty() && to.size() < MAX_LIST) {
      to.add(value);
    }
  }

  Entry build() {
    String chosenId = id == null ? otherId : id;
    return new Entry(
        chosenId,
        permalink,
        title == null ? otherTitle : title,
        links.best(permalink ? id : null),
        description(),
        content,
        dates.chosenPublished(),
        dates.chosenUpdated(),
        language,
        authors,
        List.copyOf(categories),
        links.enclosures(),
        List.copyOf(captions));
  }

  private @Nullable FeedText description() {
    if (summary != null) {
      return summary;
    }
    return otherDescription != null ? otherDescription : subtitle;
  }
}
