package io.wirewatch.feed;

import io.wirewatch.feed.text.Urls;
import io.wirewatch.feed.xml.Vocabulary;
import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a feed says about itself. */
final class FeedElementReader {
  private static final int MAX_LIST = 200;

  private final Reading reading;
  private final Bases bases;
  private final TextConstruct texts;
  private final FeedSource source;
  private final PersonReader persons;
  private final ScheduleReader schedule;

  private final EntryLinks links = new EntryLinks();
  private final EntryDates dates = new EntryDates();
  private final List<Person> authors = new ArrayList<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private @Nullable String id;
  private @Nullable FeedText title;
  private @Nullable FeedText otherTitle;
  private @Nullable FeedText description;
  private @Nullable FeedText otherDescription;
  private @Nullable String language;

  FeedElementReader(Reading reading, Bases bases, TextConstruct texts, FeedSource source) {
    this.reading = reading;
    this.bases = bases;
    this.texts = texts;
    this.source = source;
    this.persons = new PersonReader(reading, bases);
    this.schedule = new ScheduleReader(reading);
  }

  FeedInfo read(XmlElement root) {
    XmlElement element = XmlFeedReader.feedElement(root);
    attributes(element);
    for (XmlElement child : element.elements()) {
      child(child, child::name);
    }
    if (language == null) {
      language = Reading.language(element.attribute("xml:lang"));
    }
    if (language == null) {
      language = Reading.language(root.attribute("xml:lang"));
    }
    if (language == null) {
      language = Reading.language(source.contentLanguage());
    }
    return new FeedInfo(
        id,
        title == null ? otherTitle : title,
        links.best(null),
        description == null ? otherDescription : description,
        language,
        dates.chosenPublished(),
        dates.chosenUpdated(),
        authors,
        List.copyOf(categories),
        schedule.read(),
        links.self(),
        links.hub());
  }

  private void attributes(XmlElement element) {
    id = reading.shortText(element.attribute("rdf:about"), element::name);
    String href = element.attribute("href");
    if (href != null && element.vocabulary() == Vocabulary.RSS) {
      links.page(reading.link(bases.of(element), href, element::name));
    }
    String modified = element.attribute("lastmod");
    if (modified != null) {
      dates.updated(reading.date(modified, element::name));
    }
  }

  private void child(XmlElement child, Supplier<String> place) {
    switch (child.vocabulary()) {
      case RSS, ATOM -> core(child, place);
      case DC, DCTERMS -> dublinCore(child, place);
      case ITUNES -> itunes(child, place);
      case SYNDICATION -> schedule.accept(child, place);
      case MEDIA -> {
        if (child.local().equals("keywords") || child.local().equals("category")) {
          categories(reading.line(child.text(), place));
        }
      }
      default -> {
        // Entries, and vocabularies that say nothing about a feed.
      }
    }
  }

  private void core(XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "title" -> title = title == null ? texts.title(child, place) : title;
      case "link" -> links.read(child, reading, bases, place);
      case "description", "subtitle", "tagline", "abstract" ->
          description = description == null ? texts.read(child, place) : description;
      case "id" -> {
        String value = reading.shortText(child.text(), place);
        id = value != null && value.startsWith("/") ? Urls.resolve(bases.of(child), value) : value;
      }
      case "language" -> language = Reading.language(child.text());
      case "pubdate", "published", "issued" -> dates.published(reading.date(child.text(), place));
      case "lastbuilddate", "updated", "modified" ->
          dates.updated(reading.date(child.text(), place));
      case "author", "managingeditor" -> authors.addAll(persons.read(child, place));
      case "category" -> category(child, place);
      case "ttl", "skiphours", "skipdays" -> schedule.accept(child, place);
      default -> {
        // Image, text input, copyright and the like are not used.
      }
    }
  }

  private void category(XmlElement child, Supplier<String> place) {
    String term = child.attribute("term");
    String line = reading.line(term == null ? child.text() : term, place);
    if (line != null && categories.size() < MAX_LIST) {
      categories.add(line);
    }
  }

  private void categories(@Nullable String terms) {
    if (terms != null) {
      for (String term : terms.split(",", MAX_LIST)) {
        if (!term.isBlank() && categories.size() < MAX_LIST) {
          categories.add(term.strip());
        }
      }
    }
  }

  private void dublinCore(XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "title" -> otherTitle = otherTitle == null ? texts.title(child, place) : otherTitle;
      case "description" ->
          otherDescription = otherDescription == null ? texts.read(child, place) : otherDescription;
      case "creator", "author" -> authors.addAll(persons.read(child, place));
      case "subject" -> category(child, place);
      case "language" -> language = language == null ? Reading.language(child.text()) : language;
      case "date" -> dates.dated(reading.date(child.text(), place));
      case "issued" -> dates.published(reading.date(child.text(), place));
      case "modified" -> dates.updated(reading.date(child.text(), place));
      case "created" -> dates.created(reading.date(child.text(), place));
      default -> {
        // Rights, publisher and the like are not used.
      }
    }
  }

  private void itunes(XmlElement child, Supplier<String> place) {
    switch (child.local()) {
      case "author", "owner" -> {
        if (authors.isEmpty()) {
          authors.addAll(persons.read(child, place));
        }
      }
      case "summary", "subtitle" ->
          otherDescription = otherDescription == null ? texts.read(child, place) : otherDescription;
      case "category" -> categories(reading.line(child.attribute("text"), place));
      case "keywords" -> categories(reading.line(child.text(), place));
      default -> {
        // Images, ratings and the like are not used.
      }
    }
  }
}
