package io.wirewatch.core.text;

/** What an article's text is written in. */
public enum TextFormat {
  /** Text as it is, '&lt;' and '&amp;' included. */
  PLAIN,
  /** HTML, a whole page or a fragment. */
  HTML,
  /** HTML when a tag or a character reference shows itself, else plain. */
  GUESS
}
