package io.wirewatch.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The characters that are read, and where each stood in the original. Plain text maps to itself; in
 * text taken from HTML {@code starts} and {@code ends} hold the span of every character, and {@code
 * parts} the part of the page it comes from (null: decided by {@link Layout}). The characters of
 * plain text lie in memory of the thread: they hold until it reads the next text. {@code bytes}
 * holds the ASCII characters; what stands there for others is no letter or digit of ASCII.
 */
record SourceText(
    String original,
    char[] chars,
    byte[] bytes,
    int length,
    int @Nullable [] starts,
    int @Nullable [] ends,
    byte @Nullable [] parts) {

  static SourceText of(String text, TextFormat format) {
    boolean html = format == TextFormat.HTML || (format == TextFormat.GUESS && Markup.shows(text));
    if (html) {
      return HtmlText.read(text);
    }
    char[] chars = Scratch.own().chars(text);
    return new SourceText(text, chars, Bytes.of(text), text.length(), null, null, null);
  }

  int start(int i) {
    return starts == null ? i : starts[i];
  }

  /** The end, in the original, of what ends before character i. */
  int end(int i) {
    return ends == null ? i : ends[i - 1];
  }
}
