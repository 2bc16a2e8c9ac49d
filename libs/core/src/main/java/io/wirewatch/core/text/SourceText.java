package io.wirewatch.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The characters that are read, and where each stood in the original. Plain text maps to itself; in
 * text taken from HTML {@code starts} and {@code ends} hold the span of every character, and {@code
 * parts} the part of the page it comes from (null: decided by {@link Layout}).
 */
record SourceText(
    String original,
    char[] chars,
    int length,
    int @Nullable [] starts,
    int @Nullable [] ends,
    byte @Nullable [] parts) {

  static SourceText of(String text, TextFormat format) {
    boolean html = format == TextFormat.HTML || (format == TextFormat.GUESS && Markup.shows(text));
    if (html) {
      return HtmlText.read(text);
    }
    return new SourceText(text, text.toCharArray(), text.length(), null, null, null);
  }

  int start(int i) {
    return starts == null ? i : starts[i];
  }

  /** The end, in the original, of what ends before character i. */
  int end(int i) {
    return ends == null ? i : ends[i - 1];
  }
}
