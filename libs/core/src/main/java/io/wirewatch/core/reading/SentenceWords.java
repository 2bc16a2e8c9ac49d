package io.wirewatch.core.reading;

import io.wirewatch.core.place.Mention;
import io.wirewatch.core.text.Tokens;
import java.util.List;

/**
 * The words of sentences as the reading sees them: every name of a place is one and the same word,
 * so that no country is violent by itself; so is every number. Works on token indexes; what is no
 * word of its own is one of the constants.
 */
public final class SentenceWords {
  /** A mark: the words beside it are no pair. */
  public static final int BREAK = -1;

  /** A place, a people, a party that belongs to one. */
  public static final int PLACE = -2;

  /** A number in digits. */
  public static final int NUMBER = -3;

  private final Tokens tokens;
  private final int possessive;
  private final List<Mention> mentions;
  private int next;
  private int last = -1;

  /**
   * @param possessive the vocabulary id of 's, which is left out
   */
  public SentenceWords(Tokens tokens, List<Mention> mentions, int possessive) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.possessive = possessive;
  }

  /**
   * The words of sentence s; sentences are asked for in their order.
   *
   * @param into where they go, at least as long as the sentence has tokens
   * @return how many they are
   * @throws IllegalStateException if s was read before, or a sentence behind it
   */
  public int read(int s, int[] into) {
    if (s <= last) {
      throw new IllegalStateException("sentence " + s + " is asked for after sentence " + last);
    }
    last = s;
    int size = 0;
    int end = tokens.endToken(s);
    for (int i = tokens.firstToken(s); i < end; i++) {
      int word = wordOf(i);
      boolean placeAgain = word == PLACE && size > 0 && into[size - 1] == PLACE;
      if (!placeAgain && (!tokens.isWord(i) || tokens.id(i) != possessive)) {
        into[size++] = word;
      }
    }
    return size;
  }

  private int wordOf(int i) {
    while (next < mentions.size() && mentions.get(next).endToken() <= i) {
      next++;
    }
    if (next < mentions.size()
        && mentions.get(next).firstToken() <= i
        && mentions.get(next).region() != null) {
      return PLACE;
    }
    return tokens.isWord(i) ? i : tokens.isNumber(i) ? NUMBER : BREAK;
  }

  /**
   * Whether token i looks like a proper name: capitalised, and not because it opens the sentence.
   */
  public boolean isName(int i) {
    return tokens.isCapitalised(i) && i > tokens.firstToken(tokens.sentence(i));
  }
}
