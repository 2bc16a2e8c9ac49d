package io.wirewatch.feed.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes the relative links of an HTML fragment absolute and leaves all else as it was written. */
public final class HtmlLinks {
  private static final Set<String> LINKS =
      Set.of("href", "src", "cite", "action", "background", "longdesc", "poster", "data", "usemap");

  private final String html;
  private final String base;
  private final StringBuilder out;
  private final Tags tags;
  private int copied;

  private HtmlLinks(String html, String base) {
    this.html = html;
    this.base = base;
    this.out = new StringBuilder(html.length() + 64);
    this.tags = new Tags(html);
  }

  /** The HTML with absolute links; the same string when there is nothing to do or no base. */
  public static String resolve(@Nullable String base, String html) {
    if (base == null || html.indexOf('<') < 0 || html.indexOf('=') < 0) {
      return html;
    }
    HtmlLinks links = new HtmlLinks(html, base);
    links.run();
    return links.copied == 0
        ? html
        : links.out.append(html, links.copied, html.length()).toString();
  }

  private void run() {
    int i = html.indexOf('<');
    while (i >= 0) {
      int end = tags.end(i);
      if (end < 0) {
        i = html.indexOf('<', i + 1);
        continue;
      }
      attributes(i + 1, end - 1);
      i = html.indexOf('<', end);
    }
  }

  private void attributes(int from, int end) {
    int i = from;
    while (i < end) {
      int equals = i;
      while (equals < end && html.charAt(equals) != '=') {
        equals++;
      }
      int start = equals + 1;
      while (start < end && html.charAt(start) <= ' ') {
        start++;
      }
      if (start >= end) {
        return;
      }
      char quote = html.charAt(start);
      boolean quoted = quote == '"' || quote == '\'';
      int valueStart = quoted ? start + 1 : start;
      int valueEnd = valueEnd(valueStart, end, quoted ? quote : 0);
      if (LINKS.contains(nameBefore(equals, from))) {
        replace(valueStart, valueEnd);
      }
      i = Math.max(valueEnd, valueStart) + 1;
    }
  }

  private int valueEnd(int from, int end, char quote) {
    int i = from;
    while (i < end && (quote != 0 ? html.charAt(i) != quote : html.charAt(i) > ' ')) {
      i++;
    }
    return i;
  }

  private String nameBefore(int equals, int from) {
    int end = equals;
    while (end > from && html.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = end;
    while (start > from && end - start < 16 && html.charAt(start - 1) > ' ') {
      start--;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void replace(int from, int to) {
    String written = html.substring(from, to);
    if (written.isEmpty() || written.startsWith("#")) {
      return;
    }
    String value = written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true);
    String absolute = Urls.resolve(base, value);
    if (!absolute.equals(value)) {
      out.append(html, copied, from);
      out.append(absolute.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;"));
      copied = to;
    }
  }
}
