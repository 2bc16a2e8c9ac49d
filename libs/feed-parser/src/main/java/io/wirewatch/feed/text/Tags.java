package io.wirewatch.feed.text;

import java.util.Locale;

/**
 * Finds tags and comments in one HTML text without building a tree. A {@code <} that begins no tag
 * is found out by reading on; such wasted reading is bounded in all, so that the whole stays
 * linear.
 */
final class Tags {
  /** An image written into its tag as base64 may be this long. */
  private static final int LONG_TAG = 1 << 18;

  private static final int SHORT_TAG = 256;

  private final String html;
  private int budget;

  Tags(String html) {
    this.html = html;
    this.budget = Math.max(LONG_TAG, 4 * html.length());
  }

  /** The index after the tag or comment that begins at this {@code <}, or -1 when none does. */
  int end(int lt) {
    if (lt + 1 >= html.length()) {
      return -1;
    }
    if (html.startsWith("<!--", lt)) {
      int close = html.indexOf("-->", lt + 4);
      return close < 0 ? html.length() : close + 3;
    }
    char c = html.charAt(lt + 1);
    boolean tag = letter(c) || c == '!' || c == '?';
    if (c == '/') {
      tag = lt + 2 < html.length() && letter(html.charAt(lt + 2));
    }
    return tag ? closing(lt + 1) : -1;
  }

  private int closing(int from) {
    int limit = Math.min(html.length(), from + (budget > 0 ? LONG_TAG : SHORT_TAG));
    int firstGt = -1;
    char quote = 0;
    for (int i = from; i < limit; i++) {
      char c = html.charAt(i);
      if (c == '>' && firstGt < 0) {
        firstGt = i;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return wasted(i - from, -1);
      } else if ((c == '"' || c == '\'') && afterEquals(i)) {
        quote = c;
      }
    }
    return wasted(limit - from, firstGt < 0 ? -1 : firstGt + 1);
  }

  private int wasted(int characters, int result) {
    budget -= characters;
    return result;
  }

  private boolean afterEquals(int quote) {
    int i = quote - 1;
    while (i > 0 && html.charAt(i) == ' ' && quote - i < 4) {
      i--;
    }
    return html.charAt(i) == '=';
  }

  /** The lower-case name of the tag at this {@code <}; empty for comments and declarations. */
  String name(int lt) {
    int start = lt + 1;
    if (start < html.length() && html.charAt(start) == '/') {
      start++;
    }
    int i = start;
    while (i < html.length() && i - start < 32 && Character.isLetterOrDigit(html.charAt(i))) {
      i++;
    }
    return html.substring(start, i).toLowerCase(Locale.ROOT);
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
