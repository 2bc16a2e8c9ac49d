package io.wirewatch.feed.text;

import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * HTML to plain text in one linear pass, for titles and short texts: tags are dropped, block
 * elements separate words, scripts and styles vanish, entities are decoded, white space is
 * collapsed.
 */
public final class HtmlText {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "blink", "cite", "code", "del", "dfn", "em",
          "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
          "sub", "sup", "tt", "u", "var", "wbr");

  private HtmlText() {}

  /** The plain text of an HTML fragment, on one line. */
  public static String plain(String html) {
    String text = html.indexOf('<') < 0 ? html : withoutTags(html);
    if (text.indexOf('&') >= 0) {
      // As in attributes: 'a=1&copy=2' is part of an address, not a copyright sign.
      text = Parser.unescapeEntities(text, true);
    }
    return collapse(text);
  }

  /** White space of all kinds collapsed to single spaces, none at the ends. */
  public static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || c == '\u3000') {
        gap = !out.isEmpty();
      } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD') {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutTags(String html) {
    StringBuilder out = new StringBuilder(html.length());
    Tags tags = new Tags(html);
    int i = 0;
    while (i < html.length()) {
      int lt = html.indexOf('<', i);
      if (lt < 0) {
        break;
      }
      out.append(html, i, lt);
      int end = tags.end(lt);
      if (end < 0) {
        out.append('<');
        i = lt + 1;
        continue;
      }
      String name = tags.name(lt);
      if (!INLINE.contains(name)) {
        out.append(' ');
      }
      i = rawText(name) && html.charAt(lt + 1) != '/' ? afterRawText(html, name, end) : end;
    }
    return out.append(html, i, html.length()).toString();
  }

  private static boolean rawText(String name) {
    return name.equals("script") || name.equals("style");
  }

  private static int afterRawText(String html, String name, int from) {
    String close = "</" + name;
    for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
      if (html.regionMatches(true, i, close, 0, close.length())) {
        return i;
      }
    }
    return html.length();
  }
}
