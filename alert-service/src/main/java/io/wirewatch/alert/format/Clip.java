package io.wirewatch.alert.format;

/**
 * Shortens text to the limits of receivers, never inside a surrogate pair, and shows that it did.
 */
final class Clip {

  private static final String MARK = "…";

  private Clip() {}

  /**
   * The text on one line, in at most {@code limit} UTF-16 units, which is the strictest way
   * receivers count characters.
   */
  static String line(String text, int limit) {
    return text(text.strip().replaceAll("\\s+", " "), limit);
  }

  /** The text in at most {@code limit} UTF-16 units. */
  static String text(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - MARK.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + MARK;
  }
}
