package io.wirewatch.feed.opml;

import io.wirewatch.feed.xml.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a subscription list: categories become nested outlines in the order they first occur. */
final class OpmlWriter {
  private final StringBuilder out = new StringBuilder();

  /** One level of nesting. */
  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Subscription> feeds = new ArrayList<>();
  }

  String write(String title, List<Subscription> subscriptions) {
    Folder root = new Folder();
    for (Subscription subscription : subscriptions) {
      Folder folder = root;
      for (String category : subscription.categories()) {
        folder = folder.folders.computeIfAbsent(category, name -> new Folder());
      }
      folder.feeds.add(subscription);
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    out.append("    <title>");
    escape(title);
    out.append("</title>\n  </head>\n  <body>\n");
    folder(root, 2);
    return out.append("  </body>\n</opml>\n").toString();
  }

  private void folder(Folder folder, int depth) {
    for (Subscription feed : folder.feeds) {
      indent(depth);
      String title = feed.title() == null ? feed.xmlUrl() : feed.title();
      out.append("<outline type=\"rss\"");
      attribute("text", title);
      attribute("title", title);
      attribute("xmlUrl", feed.xmlUrl());
      attribute("htmlUrl", feed.htmlUrl());
      attribute("language", feed.language());
      out.append("/>\n");
    }
    folder.folders.forEach(
        (name, inner) -> {
          indent(depth);
          out.append("<outline");
          attribute("text", name);
          attribute("title", name);
          out.append(">\n");
          folder(inner, depth + 1);
          indent(depth);
          out.append("</outline>\n");
        });
  }

  private void indent(int depth) {
    out.append("  ".repeat(depth));
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value);
      out.append('"');
    }
  }

  /** Escapes markup; characters that XML forbids are dropped. */
  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        default -> {
          if (Characters.allowed(c)) {
            out.append(c);
          }
        }
      }
    }
  }
}
