package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Tokens;

/**
 * The tokens of an article as patterns see them: quotes, brackets and the possessive left out,
 * every word its id, every mark and number one of the constants below. Word positions, not token
 * positions, are what matches speak of.
 */
public final class WordStream {
  /** A number in digits. */
  public static final int NUMBER = -1;

  /** A mark that parts words inside a clause: a comma, a bracket. */
  public static final int COMMA = -2;

  /** A mark that parts clauses: a colon, a semicolon, a dash. */
  public static final int STRONG = -3;

  private final Tokens tokens;
  private final int[] words;
  private final int[] tokenOf;
  private final int[] firsts;
  private int size;

  /** The words of an article; {@code possessive} is the vocabulary id of 's, or 0. */
  public WordStream(Tokens tokens, int possessive) {
    this.tokens = tokens;
    words = new int[tokens.size()];
    tokenOf = new int[tokens.size()];
    int sentences = tokens.sentenceCount();
    firsts = new int[sentences + 1];
    for (int s = 0; s < sentences; s++) {
      firsts[s] = size;
      int end = tokens.endToken(s);
      for (int i = tokens.firstToken(s); i < end; i++) {
        add(i, possessive);
      }
    }
    firsts[sentences] = size;
  }

  private void add(int i, int possessive) {
    int id = tokens.id(i);
    if (tokens.isWord(i)) {
      if (id != 0 && id == possessive) {
        return;
      }
    } else if (tokens.isNumber(i)) {
      id = NUMBER;
    } else {
      id =
          switch (tokens.mark(i)) {
            case ',', '(', ')', '[', ']', '/' -> COMMA;
            case ';', ':', '-', '.', '!', '?', '…', '|', '•', '،', '。' -> STRONG;
            default -> 0;
          };
      if (id == 0) {
        return;
      }
    }
    words[size] = id;
    tokenOf[size++] = i;
  }

  /** The tokens behind the words. */
  public Tokens tokens() {
    return tokens;
  }

  /** The number of words. */
  public int size() {
    return size;
  }

  /** The vocabulary id of word p (0: unknown), or one of the constants of this class. */
  public int word(int p) {
    return words[p];
  }

  /** All words; not to be changed. */
  int[] words() {
    return words;
  }

  /** The token of word p. */
  public int token(int p) {
    return tokenOf[p];
  }

  /** The first word of sentence s. */
  public int first(int s) {
    return firsts[s];
  }

  /** The word after the last of sentence s. */
  public int end(int s) {
    return firsts[s + 1];
  }
}
