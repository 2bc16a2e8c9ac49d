package io.wirewatch.feed;

import io.wirewatch.feed.text.Urls;
import io.wirewatch.feed.xml.XmlElement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry element. All vocabularies are understood in all formats, since publishers mix
 * them: Atom links in RSS, Dublin Core dates in Atom. Where two elements say the same thing the
 * format's own wins over an extension's; of repeated dates the last counts.
 */
final class EntryElementReader {
  private final Reading reading;
  private final Bases bases;
  private final TextConstruct texts;
  private final PersonReader persons;

  EntryElementReader(Reading reading, Bases bases, TextConstruct texts) {
    this.reading = reading;
    this.bases = bases;
    this.texts = texts;
    this.persons = new PersonReader(reading, bases);
  }

  Entry read(XmlElement element, int number) {
    EntryBuilder entry = new EntryBuilder();
    String about = element.attribute("rdf:about");
    if (about != null) {
      entry.id(reading.shortText(about, () -> XmlFeedReader.place(number, element)), false);
    }
    definition(entry, element, number);
    entry.language(Reading.language(element.attribute("xml:lang")));
    for (XmlElement child : element.elements()) {
      child(entry, child, () -> XmlFeedReader.place(number, child));
    }
    return entry.build();
  }

  /** CDF keeps link and date in attributes of the item. */
  private void definition(EntryBuilder entry, XmlElement element, int number) {
    Supplier<String> place = () -> XmlFeedReader.place(number, element);
    String href = element.attribute("href");
    if (href != null) {
      entry.links().page(reading.link(bases.of(element), href, place));
    }
    String modified = element.attribute("lastmod");
    if (modified != null) {
      entry.dates().updated(reading.date(modified, place));
    }
  }

  private void child(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.vocabulary()) {
      case RSS, ATOM -> core(entry, child, place);
      case CONTENT -> {
        if (child.local().equals("encoded")) {
          entry.content(texts.read(child, place));
        }
      }
      case DC, DCTERMS -> dublinCore(entry, child, place);
      case ITUNES -> itunes(entry, child, place);
      case MEDIA -> media(entry, child, place);
      case XHTML -> {
        if (child.local().equals("body") || child.local().equals("div")) {
          entry.content(texts.read(child, place));
        }
      }
      case SITEMAP -> sitemap(entry, child, place);
      case NEWS -> news(entry, child, place);
      case IMAGE -> {
        for (XmlElement inner : child.elements()) {
          if (inner.local().equals("caption") || inner.local().equals("title")) {
            entry.caption(reading.line(inner.text(), place));
          }
        }
      }
      case SYNDICATION, RDF, OTHER -> {
        // Nothing about an entry is said there.
      }
    }
  }

  private void core(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "title" -> entry.title(texts.title(child, place));
      case "link" -> entry.links().read(child, reading, bases, place);
      case "guid" -> guid(entry, child, place);
      case "id" -> entry.id(atomId(child, place), false);
      case "description", "abstract", "tagline" -> entry.description(texts.read(child, place));
      case "summary" -> entry.summary(texts.read(child, place));
      case "content", "encoded", "fullitem", "body" -> content(entry, child, place);
      case "pubdate", "published", "issued" ->
          entry.dates().published(reading.date(child.text(), place));
      case "updated", "modified", "lastmod" ->
          entry.dates().updated(reading.date(child.text(), place));
      case "created" -> entry.dates().created(reading.date(child.text(), place));
      case "author", "managingeditor" -> persons.read(child, place).forEach(entry::author);
      case "category", "keywords", "tags" -> category(entry, child, place);
      case "enclosure" -> entry.links().enclosure(child, "url", reading, bases, place);
      case "language" -> entry.language(Reading.language(child.text()));
      default -> {
        // Comments, source, rating and the like are not used.
      }
    }
  }

  /** Content may also lie elsewhere ({@code src}); then it is a link, not a text. */
  private void content(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    String elsewhere = child.attribute("src");
    if (elsewhere != null) {
      entry.links().page(reading.link(bases.of(child), elsewhere, place));
    }
    FeedText text = texts.read(child, place);
    if (text != null) {
      entry.content(text);
    }
  }

  private void guid(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    String id = reading.shortText(child.text(), place);
    String permalink = child.attribute("isPermaLink");
    boolean said = permalink == null || !permalink.strip().equalsIgnoreCase("false");
    boolean isUrl = id != null && Urls.isHttp(id);
    entry.id(id, said && isUrl);
  }

  /** RFC 4287 wants an absolute IRI; a path from the root is made one, all else stays as it is. */
  private @Nullable String atomId(XmlElement child, Supplier<String> place) {
    String id = reading.shortText(child.text(), place);
    return id != null && id.startsWith("/") ? Urls.resolve(bases.of(child), id) : id;
  }

  private void category(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    String term = child.attribute("term");
    String label = child.attribute("label");
    if (term != null || label != null) {
      boolean useTerm = term != null && !term.isBlank();
      entry.category(reading.line(useTerm ? term : label, place));
    } else if (child.local().equals("category")) {
      entry.category(reading.line(child.text(), place));
    } else {
      entry.categories(reading.line(child.text(), place));
    }
  }

  private void dublinCore(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "title" -> entry.otherTitle(texts.title(child, place));
      case "description", "abstract" -> entry.otherDescription(texts.read(child, place));
      case "creator", "author" -> persons.read(child, place).forEach(entry::author);
      case "subject" -> entry.category(reading.line(child.text(), place));
      case "date" -> entry.dates().dated(reading.date(child.text(), place));
      case "issued", "available" -> entry.dates().published(reading.date(child.text(), place));
      case "modified" -> entry.dates().updated(reading.date(child.text(), place));
      case "created" -> entry.dates().created(reading.date(child.text(), place));
      case "language" -> entry.language(Reading.language(child.text()));
      case "identifier" -> entry.otherId(reading.shortText(child.text(), place));
      default -> {
        // Rights, publisher and the like are not used.
      }
    }
  }

  private void itunes(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "author" -> persons.read(child, place).forEach(entry::author);
      case "summary" -> entry.otherDescription(texts.read(child, place));
      case "subtitle" -> entry.subtitle(texts.read(child, place));
      case "title" -> entry.otherTitle(texts.title(child, place));
      case "keywords" -> entry.categories(reading.line(child.text(), place));
      case "category" -> entry.category(reading.line(child.attribute("text"), place));
      default -> {
        // Duration, rating and the like are not used.
      }
    }
  }

  private void media(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "group", "content" -> {
        if (child.attribute("url") != null) {
          entry.links().enclosure(child, "url", reading, bases, place);
        }
        for (XmlElement inner : child.elements()) {
          child(entry, inner, place);
        }
      }
      case "title" -> {
        entry.otherTitle(texts.title(child, place));
        entry.caption(reading.line(child.text(), place));
      }
      case "description", "text" -> {
        entry.otherDescription(texts.read(child, place));
        entry.caption(reading.line(child.text(), place));
      }
      case "keywords" -> entry.categories(reading.line(child.text(), place));
      case "category" -> entry.category(reading.line(child.text(), place));
      default -> {
        // Thumbnails, credits and ratings are not used.
      }
    }
  }

  private void sitemap(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "loc" -> {
        String url = reading.link(bases.of(child), child.text(), place);
        entry.links().page(url);
        entry.id(url, true);
      }
      case "lastmod" -> entry.dates().updated(reading.date(child.text(), place));
      default -> {
        // Priority and change frequency say nothing about an article.
      }
    }
  }

  private void news(EntryBuilder entry, XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "news", "publication" -> {
        for (XmlElement inner : child.elements()) {
          news(entry, inner, place);
        }
      }
      case "title" -> entry.title(texts.title(child, place));
      case "publication_date" -> entry.dates().published(reading.date(child.text(), place));
      case "language" -> entry.language(Reading.language(child.text()));
      case "keywords", "genres" -> entry.categories(reading.line(child.text(), place));
      default -> {
        // The publication's name is the site's, not the author's.
      }
    }
  }
}
