package io.wirewatch.cli.input;

import io.wirewatch.events.Article;

/** One line of a JSON lines file, read. */
public sealed interface Line {
  /** It held an article. */
  record Good(Article article) implements Line {}

  /**
   * It did not.
   *
   * @param message {@code file:line: field: what is wrong and what to do}
   */
  record Bad(String message) implements Line {}
}
