package io.wirewatch.feed;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.xml.Vocabulary;
import io.wirewatch.feed.xml.XmlDocument;
import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSS, Atom, CDF and sitemaps: finds the format, the feed's own element and the entries. */
final class XmlFeedReader {
  private final FeedLimits limits;
  private final FeedSource source;
  private final ProblemLog problems;

  XmlFeedReader(FeedLimits limits, FeedSource source, ProblemLog problems) {
    this.limits = limits;
    this.source = source;
    this.problems = problems;
  }

  ParsedFeed read(String text) {
    XmlElement root = XmlDocument.read(text, limits.maxDepth(), limits.maxTags(), problems);
    FeedFormat format = root == null ? null : XmlFormat.of(root);
    if (root == null || format == null) {
      problems.add(ProblemKind.NOT_A_FEED, NotAFeed.describe(root, text, source));
      return new ParsedFeed(null, FeedInfo.EMPTY, List.of(), problems.list());
    }
    Reading reading = new Reading(limits, problems);
    Bases bases = new Bases(source);
    TextConstruct texts = new TextConstruct(reading, bases);
    FeedInfo info = new FeedElementReader(reading, bases, texts, source).read(root);
    List<Entry> entries = entries(root, new EntryElementReader(reading, bases, texts));
    return new ParsedFeed(format, info, entries, problems.list());
  }

  private List<Entry> entries(XmlElement root, EntryElementReader reader) {
    List<XmlElement> elements = new ArrayList<>();
    collect(root, elements);
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (XmlElement element : elements) {
      number++;
      if (element.truncated()) {
        problems.add(
            ProblemKind.TRUNCATED,
            "the document ends inside this entry, which was dropped",
            "entry " + number);
      } else if (entries.size() == limits.maxEntries()) {
        problems.add(
            ProblemKind.TOO_MANY_ENTRIES,
            "the document has "
                + elements.size()
                + " entries; only the first "
                + limits.maxEntries()
                + " were kept");
        break;
      } else {
        entries.add(reader.read(element, number));
      }
    }
    return entries;
  }

  /** Entries lie in the root (Atom, RSS 1.0), in a channel (RSS), or are the root themselves. */
  private static void collect(XmlElement element, List<XmlElement> into) {
    if (element.parent() == null && element.is(Vocabulary.ATOM, "entry")) {
      into.add(element);
      return;
    }
    for (XmlElement child : element.elements()) {
      if (isEntry(child)) {
        into.add(child);
      } else if (isContainer(child)) {
        collect(child, into);
      }
    }
  }

  private static boolean isEntry(XmlElement element) {
    return switch (element.vocabulary()) {
      case RSS -> element.local().equals("item") || element.local().equals("entry");
      case ATOM -> element.local().equals("entry") || element.local().equals("item");
      case SITEMAP -> element.local().equals("url");
      default -> false;
    };
  }

  private static boolean isContainer(XmlElement element) {
    return element.vocabulary() == Vocabulary.RSS
        && (element.local().equals("channel") || element.local().equals("items"));
  }

  /** The element that carries the feed's own data. */
  static XmlElement feedElement(XmlElement root) {
    XmlElement channel = root.first(Vocabulary.RSS, "channel");
    return channel == null ? root : channel;
  }

  /** The path of a value for a problem: {@code entry 3 pubDate}. */
  static String place(int number, XmlElement element) {
    return "entry " + number + " " + element.name();
  }

  /** Trimmed text of the first such child, or null. */
  static @Nullable String text(XmlElement element, Vocabulary vocabulary, String local) {
    XmlElement child = element.first(vocabulary, local);
    if (child == null) {
      return null;
    }
    String text = child.text().strip();
    return text.isEmpty() ? null : text;
  }
}
