package io.wirewatch.feed;

import io.wirewatch.feed.text.HtmlText;
import java.util.Objects;

/**
 * A text of a feed as it was meant: HTML, or characters that mean themselves.
 *
 * @param value the text, trimmed; HTML has its relative links made absolute
 * @param type what the value is
 */
public record FeedText(String value, Type type) {
  /** What a text's value is. */
  public enum Type {
    /** An HTML fragment. */
    HTML,
    /** Characters that mean themselves: {@code <} is a less-than sign. */
    PLAIN
  }

  public FeedText {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(type, "type");
  }

  /** A plain text. */
  public static FeedText ofPlain(String value) {
    return new FeedText(value.strip(), Type.PLAIN);
  }

  /** The text on one line without markup. Computed at each call, in linear time. */
  public String plain() {
    return type == Type.HTML ? HtmlText.plain(value) : HtmlText.collapse(value);
  }
}
