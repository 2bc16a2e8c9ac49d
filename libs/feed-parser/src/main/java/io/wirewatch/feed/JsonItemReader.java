package io.wirewatch.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.feed.FeedText.Type;
import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.text.HtmlLinks;
import io.wirewatch.feed.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of JSON Feed to our records. Numbers are taken as ids and titles where they stand.
 */
final class JsonItemReader {
  private final Reading reading;
  private final @Nullable String base;

  JsonItemReader(Reading reading, @Nullable String base) {
    this.reading = reading;
    this.base = base;
  }

  FeedInfo feed(ObjectNode head, @Nullable String contentLanguage) {
    String language = Reading.language(string(head, "language"));
    return new FeedInfo(
        null,
        plain(head, "title", () -> "title"),
        url(head, "home_page_url", () -> "home_page_url"),
        plain(head, "description", () -> "description"),
        language == null ? Reading.language(contentLanguage) : language,
        null,
        null,
        authors(head, () -> "authors"),
        List.of(),
        Schedule.UNSAID,
        url(head, "feed_url", () -> "feed_url"),
        hub(head));
  }

  Entry entry(ObjectNode item, int number) {
    EntryBuilder entry = new EntryBuilder();
    Supplier<String> place = () -> "entry " + number;
    String id = reading.shortText(string(item, "id"), place);
    String url = url(item, "url", place);
    entry.id(id, id != null && (id.equals(url) || Urls.isHttp(id)));
    entry.links().page(url == null ? url(item, "external_url", place) : url);
    entry.title(plain(item, "title", place));
    entry.summary(plain(item, "summary", place));
    entry.content(content(item, place));
    entry.dates().published(date(item, "date_published", place));
    entry.dates().updated(date(item, "date_modified", place));
    entry.language(Reading.language(string(item, "language")));
    authors(item, place).forEach(entry::author);
    for (JsonNode tag : item.path("tags")) {
      entry.category(reading.line(tag.asText(), place));
    }
    Entry built = entry.build();
    return withEnclosures(built, attachments(item, place));
  }

  private @Nullable FeedText content(ObjectNode item, Supplier<String> place) {
    String html = string(item, "content_html");
    if (html != null && !html.isBlank()) {
      String text = reading.longText(html, place).strip();
      return new FeedText(HtmlLinks.resolve(base, text), Type.HTML);
    }
    String plain = string(item, "content_text");
    return plain == null || plain.isBlank()
        ? null
        : FeedText.ofPlain(reading.longText(plain, place));
  }

  private List<Enclosure> attachments(ObjectNode item, Supplier<String> place) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String url = reading.link(base, attachment.path("url").asText(""), place);
      if (url != null && enclosures.size() < 100) {
        JsonNode size = attachment.path("size_in_bytes");
        enclosures.add(
            new Enclosure(
                url,
                attachment.path("mime_type").asText(null),
                size.canConvertToLong() && size.isNumber() ? size.asLong() : null));
      }
    }
    return enclosures;
  }

  private static Entry withEnclosures(Entry e, List<Enclosure> enclosures) {
    return new Entry(
        e.id(),
        e.idIsPermalink(),
        e.title(),
        e.link(),
        e.summary(),
        e.content(),
        e.published(),
        e.updated(),
        e.language(),
        e.authors(),
        e.categories(),
        enclosures,
        e.captions());
  }

  /** Version 1.1 has a list, version 1.0 one object. */
  private List<Person> authors(ObjectNode node, Supplier<String> place) {
    List<Person> persons = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      add(persons, author, place);
    }
    if (persons.isEmpty()) {
      add(persons, node.path("author"), place);
    }
    return persons;
  }

  private void add(List<Person> persons, JsonNode author, Supplier<String> place) {
    String name =
        reading.line(author.isTextual() ? author.asText() : string(author, "name"), place);
    String uri = reading.link(base, string(author, "url"), place);
    if ((name != null || uri != null) && persons.size() < 200) {
      persons.add(new Person(name, null, uri));
    }
  }

  private @Nullable String hub(ObjectNode head) {
    for (JsonNode hub : head.path("hubs")) {
      if (hub.path("type").asText("").equalsIgnoreCase("websub")) {
        return url(hub, "url", () -> "hubs");
      }
    }
    return null;
  }

  private @Nullable FeedDate date(ObjectNode node, String name, Supplier<String> place) {
    String text = string(node, name);
    return text == null ? null : reading.date(text, () -> place.get() + " " + name);
  }

  private @Nullable FeedText plain(ObjectNode node, String name, Supplier<String> place) {
    String text = string(node, name);
    if (text == null || text.isBlank()) {
      return null;
    }
    return FeedText.ofPlain(reading.longText(text, place));
  }

  private @Nullable String url(JsonNode node, String name, Supplier<String> place) {
    return reading.link(base, string(node, name), place);
  }

  private @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isContainerNode()) {
      reading.problems().add(ProblemKind.BAD_VALUE, name + " is no string; it was left out", name);
      return null;
    }
    return value.asText();
  }
}
