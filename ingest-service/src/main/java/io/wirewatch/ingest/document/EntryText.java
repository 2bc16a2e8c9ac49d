package io.wirewatch.ingest.document;

import io.wirewatch.ingest.identity.Hash;

/** Limits and marks of an entry's body. */
public final class EntryText {

  /**
   * Longest body kept, in UTF-16 units. No news report comes near it; a longer one would exceed
   * what a Kafka record may hold (4 MiB) once escaped.
   */
  public static final int MAX_LENGTH = 400_000;

  /** Longest title kept, in UTF-16 units. */
  public static final int MAX_TITLE = 2_000;

  private EntryText() {}

  /** The text, cut at a code point when it is longer than {@code max}. */
  public static String capped(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end);
  }

  /**
   * A hash of what a reader sees. Tags and white space are left out, so that a changed tracking
   * pixel or a reformatted paragraph is no update of the article.
   */
  public static String fingerprint(String title, String body) {
    return Hash.of(visible(title), visible(body)).substring(0, 16);
  }

  /**
   * Linear in the length, whatever the markup. A lone '<' hides the rest, the same way each time.
   */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inTag = false;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inTag) {
        inTag = c != '>';
      } else if (c == '<' && startsTag(text, i + 1)) {
        inTag = true;
        gap = true;
      } else if (Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean startsTag(String text, int next) {
    return next < text.length()
        && (Character.isLetter(text.charAt(next)) || "/!?".indexOf(text.charAt(next)) >= 0);
  }
}
