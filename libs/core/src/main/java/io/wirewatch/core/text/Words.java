package io.wirewatch.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The one way in which names, patterns and texts become words: what is compared was normalised
 * here.
 */
public final class Words {
  private static final Tokenizer PLAIN = new Tokenizer(new Vocabulary.Builder().build());

  private Words() {}

  /**
   * One token normalised: NFKC, lower case, without diacritics; apostrophes inside a word and
   * commas inside a number go ({@code Sana'a → sanaa}, {@code 1,200 → 1200}), an acronym keeps its
   * points ({@code U.S → u.s.}).
   */
  public static String normalise(String token) {
    String folded = Chars.foldSlowly(token);
    int n = folded.length();
    if (n <= 1 || folded.equals("'s")) {
      return folded;
    }
    if (Character.isLetter(folded.charAt(0)) && folded.charAt(1) == '.') {
      return folded.endsWith(".") ? folded : folded + '.';
    }
    StringBuilder word = new StringBuilder(n);
    for (int i = 0; i < n; i++) {
      char c = folded.charAt(i);
      boolean separator = c == ',' && Character.isDigit(folded.charAt(0));
      if (c != '\'' && !separator) {
        word.append(c);
      }
    }
    return word.toString();
  }

  /**
   * The words and numbers of a phrase, normalised, in order; punctuation is left out, so that 'Deir
   * ez-Zor' is three words.
   */
  public static List<String> of(String phrase) {
    Tokens tokens = PLAIN.tokenize(null, phrase, TextFormat.PLAIN);
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) || tokens.isNumber(i)) {
        String word = tokens.norm(i);
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
