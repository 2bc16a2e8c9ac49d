package io.wirewatch.core.analysis;

import io.wirewatch.core.lexicon.LanguageLexicon;
import io.wirewatch.core.lexicon.MatchKind;
import io.wirewatch.core.lexicon.Matches;
import io.wirewatch.core.lexicon.WordStream;
import io.wirewatch.core.text.Tokens;

/**
 * The highest number of dead a sentence speaks of: '182 killed', 'at least twelve dead', 'dozens'.
 */
final class TollReading {
  private static final int HUNDRED = 100;
  private static final int LARGEST = 1_000_000;
  private static final int DIGITS = 9;

  private final LanguageLexicon lexicon;
  private final WordStream words;
  private final int[] tolls;

  TollReading(LanguageLexicon lexicon, WordStream words, Matches matches) {
    this.lexicon = lexicon;
    this.words = words;
    this.tolls = new int[words.tokens().sentenceCount()];
    for (int m = 0; m < matches.size(); m++) {
      if (lexicon.kind(matches, m) == MatchKind.TOLL) {
        int s = matches.sentence(m);
        boolean goesOn = matches.last(m) + 1 < words.end(s) && number(matches.last(m) + 1) > 0;
        int last = goesOn ? matches.last(m) + 1 : matches.last(m);
        tolls[s] = Math.max(tolls[s], largest(matches.first(m), last, words.first(s)));
      }
    }
  }

  /** The toll of sentence s, 0 if it names none. */
  int of(int s) {
    return tolls[s];
  }

  private int largest(int from, int to, int sentenceFirst) {
    int largest = 0;
    for (int p = from; p <= to; p++) {
      largest = Math.max(largest, value(p, sentenceFirst));
    }
    return largest;
  }

  /** 'two hundred', 'eighty-nine': a word before multiplies a hundred and adds its tens. */
  private int value(int p, int sentenceFirst) {
    int own = number(p);
    if (own < 0 || p == sentenceFirst) {
      return own;
    }
    int before = number(p - 1);
    if (own == HUNDRED && before > 0 && before < HUNDRED) {
      return before * HUNDRED;
    }
    return own < 10 && before >= 20 && before < HUNDRED && before % 10 == 0 ? before + own : own;
  }

  private int number(int p) {
    int word = words.word(p);
    if (word == WordStream.NUMBER) {
      return digits(words.token(p));
    }
    return word > 0 ? lexicon.number(word) : -1;
  }

  private int digits(int token) {
    Tokens tokens = words.tokens();
    String surface = tokens.surface(token);
    if (surface.length() > DIGITS || surface.indexOf('.') >= 0) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < surface.length(); i++) {
      int digit = Character.digit(surface.charAt(i), 10);
      value = digit < 0 ? value : value * 10 + digit;
    }
    return value > LARGEST ? -1 : value;
  }
}
