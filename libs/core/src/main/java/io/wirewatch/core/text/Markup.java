package io.wirewatch.core.text;

import java.util.Locale;
import java.util.Set;

/** Recognises HTML by a known tag or a character reference; 'a < b' and 'AT&T' are neither. */
final class Markup {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "article",
          "aside",
          "b",
          "blockquote",
          "body",
          "br",
          "center",
          "div",
          "em",
          "figcaption",
          "figure",
          "font",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "i",
          "iframe",
          "img",
          "li",
          "link",
          "main",
          "meta",
          "nav",
          "ol",
          "p",
          "picture",
          "pre",
          "q",
          "script",
          "section",
          "small",
          "span",
          "strong",
          "style",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "time",
          "title",
          "tr",
          "u",
          "ul",
          "video");
  private static final int LONGEST_NAME = 12;

  private Markup() {}

  static boolean shows(String text) {
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (isTag(text, i + 1)) {
        return true;
      }
    }
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      if (isReference(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTag(String text, int from) {
    if (text.startsWith("!--", from) || text.regionMatches(true, from, "!doctype", 0, 8)) {
      return true;
    }
    int start = from < text.length() && text.charAt(from) == '/' ? from + 1 : from;
    int end = start;
    int limit = Math.min(text.length(), start + LONGEST_NAME);
    while (end < limit && isAsciiAlphanumeric(text.charAt(end))) {
      end++;
    }
    if (end == start || end == text.length()) {
      return false;
    }
    char after = text.charAt(end);
    return (after == '>' || after == '/' || after <= ' ')
        && TAGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isReference(String text, int from) {
    int end = from < text.length() && text.charAt(from) == '#' ? from + 1 : from;
    int limit = Math.min(text.length(), end + LONGEST_NAME);
    int start = end;
    while (end < limit && isAsciiAlphanumeric(text.charAt(end))) {
      end++;
    }
    return end > start && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
