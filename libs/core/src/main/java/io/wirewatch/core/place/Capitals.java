package io.wirewatch.core.place;

import io.wirewatch.core.text.Tokens;

/** How a name that is written in capitals ('US', 'PKK', 'M23') is told from a word. */
final class Capitals {
  private Capitals() {}

  /**
   * Whether every word of the tokens is in capitals; single letters and letters with digits are.
   */
  static boolean hold(Tokens tokens, int first, int end) {
    for (int t = first; t < end; t++) {
      if (tokens.isWord(t) && !tokens.isAllCaps(t) && hasSmallLetters(tokens, t)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSmallLetters(Tokens tokens, int t) {
    String source = tokens.source(t);
    for (int i = tokens.start(t); i < tokens.end(t); i++) {
      if (Character.isLowerCase(source.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
