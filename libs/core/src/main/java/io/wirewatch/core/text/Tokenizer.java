package io.wirewatch.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Cuts an article into tokens and sentences in one pass. Sentences follow UAX #29 in spirit, with
 * abbreviations, initials, acronyms and lines besides. Every loop moves forward, so the time is
 * linear in the length of the text, whatever it consists of. Thread-safe.
 */
public final class Tokenizer {
  private final Vocabulary vocabulary;

  /** A tokenizer whose tokens carry the ids of the given vocabulary. */
  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The tokens of an article.
   *
   * @param title the headline, or null; it is taken as plain text with character references allowed
   */
  public Tokens tokenize(@Nullable String title, String text, TextFormat format) {
    Tokens tokens = new Tokens(title, text);
    if (title != null && !title.isBlank()) {
      scan(tokens, title, format == TextFormat.PLAIN ? format : TextFormat.GUESS, Part.TITLE);
    }
    SourceText source = scan(tokens, text, format, Part.BODY);
    tokens.number(vocabulary);
    Layout.apply(tokens, source);
    return tokens;
  }

  private static SourceText scan(Tokens tokens, String text, TextFormat format, Part part) {
    SourceText source = SourceText.of(text, format);
    new Scan(tokens, source, part).run();
    return source;
  }
}
