package io.wirewatch.feed.opml;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import io.wirewatch.feed.text.BodyDecoder;
import io.wirewatch.feed.text.HtmlText;
import io.wirewatch.feed.text.Urls;
import io.wirewatch.feed.xml.XmlDocument;
import io.wirewatch.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes OPML 1.0 and 2.0 subscription lists. */
public final class Opml {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TAGS = 500_000;
  private static final int MAX_TEXT = 2_000;

  private final ProblemLog problems = new ProblemLog();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int outlines;

  private Opml() {}

  /** Reads a list; never throws. What cannot be used is told as problems. */
  public static SubscriptionList read(byte[] bytes) {
    Opml opml = new Opml();
    String text = BodyDecoder.decode(bytes, null, opml.problems);
    XmlElement root = XmlDocument.read(text, MAX_DEPTH, MAX_TAGS, opml.problems);
    return opml.list(root);
  }

  private SubscriptionList list(@Nullable XmlElement root) {
    if (root == null || !root.local().equals("opml")) {
      String found = root == null ? "nothing of XML" : "<" + root.local() + ">";
      problems.add(
          ProblemKind.NOT_A_FEED,
          "this is no OPML: its root element should be <opml>, but there is " + found);
      return new SubscriptionList(null, List.of(), problems.list());
    }
    String title = null;
    for (XmlElement part : root.elements()) {
      switch (part.local()) {
        case "head" -> title = title(part);
        case "body", "outline" -> outline(part, List.of());
        default -> {
          // Nothing else belongs here.
        }
      }
    }
    if (subscriptions.isEmpty()) {
      problems.add(ProblemKind.EMPTY, "the list has no outline with an xmlUrl");
    }
    return new SubscriptionList(title, subscriptions, problems.list());
  }

  private static @Nullable String title(XmlElement head) {
    for (XmlElement part : head.elements()) {
      if (part.local().equals("title")) {
        String title = HtmlText.plain(part.text());
        return title.isEmpty() ? null : title;
      }
    }
    return null;
  }

  private void outline(XmlElement element, List<String> above) {
    List<String> path = above;
    if (element.local().equals("outline")) {
      outlines++;
      String url = first(element, "xmlUrl", "url");
      String name = text(first(element, "title", "text"));
      if (url != null) {
        subscription(element, url, name, above);
      } else if (name != null && element.hasElements()) {
        path = new ArrayList<>(above);
        path.add(name);
      } else if (!element.hasElements()) {
        problems.add(ProblemKind.BAD_VALUE, "the outline has no xmlUrl; ignored", place(name));
      }
    }
    for (XmlElement child : element.elements()) {
      outline(child, path);
    }
  }

  private void subscription(
      XmlElement element, String url, @Nullable String name, List<String> above) {
    String address = url.strip();
    address = address.startsWith("feed://") ? "http" + address.substring(4) : address;
    if (!Urls.isHttp(address)) {
      problems.add(
          ProblemKind.BAD_LINK,
          "the xmlUrl " + ProblemLog.quote(url) + " is no http or https address; ignored",
          place(name));
      return;
    }
    if (!seen.add(address)) {
      problems.add(
          ProblemKind.BAD_VALUE,
          "the xmlUrl " + ProblemLog.quote(url) + " stands in the list before; ignored",
          place(name));
      return;
    }
    List<String> categories = new ArrayList<>(above);
    String own = element.attribute("category");
    if (own != null) {
      for (String term : own.split(",", 50)) {
        String plain = term.strip().replaceAll("^/", "");
        if (!plain.isEmpty() && !categories.contains(plain)) {
          categories.add(plain);
        }
      }
    }
    subscriptions.add(
        new Subscription(
            address, name, first(element, "htmlUrl"), first(element, "language"), categories));
  }

  private String place(@Nullable String name) {
    return "outline " + outlines + (name == null ? "" : " " + ProblemLog.quote(name));
  }

  private static @Nullable String first(XmlElement element, String... names) {
    for (String name : names) {
      String value = element.attribute(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String plain = HtmlText.collapse(value);
    return plain.substring(0, Math.min(plain.length(), MAX_TEXT));
  }

  /** Writes a list as OPML 2.0, grouped by the first category; same list, same text. */
  public static String write(String title, List<Subscription> subscriptions) {
    return new OpmlWriter().write(title, subscriptions);
  }
}
