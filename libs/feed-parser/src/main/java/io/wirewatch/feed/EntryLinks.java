package io.wirewatch.feed;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The links of an entry or feed: RSS's text links and Atom's links with relations. */
final class EntryLinks {
  private static final int MAX_ENCLOSURES = 100;

  private final List<Enclosure> enclosures = new ArrayList<>();
  private @Nullable String page;
  private @Nullable String alternate;
  private @Nullable String otherAlternate;
  private @Nullable String self;
  private @Nullable String hub;

  /** A link that is the article's address by its place: RSS link, CDF href, sitemap loc. */
  void page(@Nullable String url) {
    page = page == null ? url : page;
  }

  /** A link element of either kind. */
  void read(XmlElement link, Reading reading, Bases bases, Supplier<String> place) {
    String href = link.attribute("href");
    String rel = relation(link);
    String reference = href == null ? link.text() : href;
    String url = reading.link(bases.of(link), reference.isBlank() ? href : reference, place);
    if (url == null && href != null) {
      url = bases.of(link);
    }
    if (url == null) {
      return;
    }
    switch (rel) {
      case "" -> page(url);
      case "alternate" -> alternate(url, link.attribute("type"));
      case "self" -> self = self == null ? url : self;
      case "hub" -> hub = hub == null ? url : hub;
      case "enclosure" ->
          add(url, link.attribute("type"), link.attribute("length"), place, reading);
      default -> {
        // Related, via, replies, edit …: not the article's address.
      }
    }
  }

  private static String relation(XmlElement link) {
    String rel = link.attribute("rel");
    if (rel == null) {
      return "";
    }
    String lower = rel.strip().toLowerCase(Locale.ROOT);
    String registered = "http://www.iana.org/assignments/relation/";
    return lower.startsWith(registered) ? lower.substring(registered.length()) : lower;
  }

  private void alternate(String url, @Nullable String type) {
    boolean html = type == null || type.contains("html");
    if (html) {
      alternate = alternate == null ? url : alternate;
    } else {
      otherAlternate = otherAlternate == null ? url : otherAlternate;
    }
  }

  void enclosure(
      XmlElement element, String attribute, Reading reading, Bases bases, Supplier<String> place) {
    String reference = element.attribute(attribute);
    String url =
        reading.link(bases.of(element), reference == null ? element.text() : reference, place);
    if (url != null) {
      String length = element.attribute("length");
      add(
          url,
          element.attribute("type"),
          length == null ? element.attribute("fileSize") : length,
          place,
          reading);
    }
  }

  private void add(
      String url,
      @Nullable String type,
      @Nullable String length,
      Supplier<String> place,
      Reading reading) {
    if (enclosures.size() < MAX_ENCLOSURES
        && enclosures.stream().noneMatch(known -> known.url().equals(url))) {
      enclosures.add(new Enclosure(url, type, bytes(length, place, reading)));
    }
  }

  private static @Nullable Long bytes(
      @Nullable String length, Supplier<String> place, Reading reading) {
    if (length == null || length.isBlank()) {
      return null;
    }
    String digits = length.strip();
    if (digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Long.valueOf(digits);
    }
    reading
        .problems()
        .add(
            ProblemKind.BAD_VALUE,
            "the length " + ProblemLog.quote(length) + " is no number of bytes",
            place.get());
    return null;
  }

  /** The address of the page: the format's own link, an alternate, or the permanent id. */
  @Nullable String best(@Nullable String permalink) {
    if (page != null) {
      return page;
    }
    if (alternate != null) {
      return alternate;
    }
    return otherAlternate != null ? otherAlternate : permalink;
  }

  @Nullable String self() {
    return self;
  }

  @Nullable String hub() {
    return hub;
  }

  List<Enclosure> enclosures() {
    return enclosures;
  }
}
