package io.wirewatch.feed.xml;

import java.nio.charset.Charset;

/** Characters that are not what they look like. */
public final class Characters {
  /**
   * What U+0080 to U+009F mean where they occur in feeds: the author's tool wrote windows-1252
   * numbers (WHATWG HTML, "numeric character reference end state").
   */
  private static final String C1 = c1();

  private Characters() {}

  /** The text with C1 controls replaced by the windows-1252 characters that were meant. */
  static String clean(CharSequence text) {
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        return replaced(text);
      }
    }
    return text.toString();
  }

  private static String replaced(CharSequence text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        out.setCharAt(i, C1.charAt(c - 0x80));
      }
    }
    return out.toString();
  }

  /** Whether XML 1.0 allows this UTF-16 unit (surrogates count as allowed). */
  public static boolean allowed(char c) {
    return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }

  private static String c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
