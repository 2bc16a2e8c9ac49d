package io.wirewatch.feed.xml;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads XML text into a tree: strictly first, tolerantly when that fails. */
public final class XmlDocument {
  private static final Set<String> FEED_ROOTS =
      Set.of("rss", "rdf", "feed", "entry", "channel", "urlset", "sitemapindex", "opml");
  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "<(?:[\\w-]{1,20}:)?(?:rss|rdf|feed|channel|urlset|opml)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private XmlDocument() {}

  /**
   * The root element, or null when the text has none. Never throws; time is linear in the text.
   *
   * @param maxDepth elements below this depth are dropped, their text is kept; 1 or more
   * @param maxTags how many {@code <} are read; the text is cut at the next one
   */
  public static @Nullable XmlElement read(
      String text, int maxDepth, int maxTags, ProblemLog problems) {
    Prolog prolog = prolog(text);
    if (prolog.root() < 0) {
      return null;
    }
    if (prolog.junk()) {
      problems.add(
          ProblemKind.LEADING_JUNK, "text before the document was skipped", "line 1, column 1");
    }
    int end = endOfTags(text, prolog.root(), maxTags, problems);
    String body = text.substring(prolog.root(), end);
    Entities entities = new Entities(prolog.doctype(), problems);
    try {
      return StrictXml.read(new StringReader(body), entities, maxDepth, problems);
    } catch (XMLStreamException broken) {
      problems.add(
          ProblemKind.NOT_WELL_FORMED,
          "the XML is broken (" + reason(broken) + "); what is complete in it was kept",
          place(broken, text, prolog.root()));
      return TolerantXml.read(Repair.apply(body, entities, problems), maxDepth, problems);
    }
  }

  /** The prolog of the document, past a server's warnings when a feed's root comes after them. */
  private static Prolog prolog(String text) {
    Prolog first = Prolog.scan(text, 0);
    if (first.root() < 0 || FEED_ROOTS.contains(localName(text, first.root()))) {
      return first;
    }
    if (localName(text, first.root()).equals("html")) {
      return first;
    }
    Matcher m = FEED_ROOT.matcher(text);
    return m.find(first.root()) ? new Prolog(m.start(), "", true) : first;
  }

  private static String localName(String text, int root) {
    int i = root + 1;
    int start = i;
    while (i < text.length() && " \t\r\n/>".indexOf(text.charAt(i)) < 0 && i - start < 64) {
      if (text.charAt(i) == ':') {
        start = i + 1;
      }
      i++;
    }
    return text.substring(start, i).toLowerCase(Locale.ROOT);
  }

  private static int endOfTags(String text, int from, int maxTags, ProblemLog problems) {
    int count = 0;
    for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
      if (++count > maxTags) {
        problems.add(
            ProblemKind.TOO_MUCH_MARKUP,
            "more than " + maxTags + " tags; the document was read up to there",
            "character " + i);
        return i;
      }
    }
    return text.length();
  }

  private static String reason(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    int at = message.indexOf("Message: ");
    return at < 0 ? message : message.substring(at + 9).replaceAll("\\s+", " ").strip();
  }

  private static @Nullable String place(XMLStreamException broken, String text, int root) {
    if (broken.getLocation() == null) {
      return null;
    }
    long before = text.substring(0, root).chars().filter(c -> c == '\n').count();
    return "line "
        + (broken.getLocation().getLineNumber() + before)
        + ", column "
        + broken.getLocation().getColumnNumber();
  }
}
