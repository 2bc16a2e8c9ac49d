package io.wirewatch.bench;

import java.util.SplittableRandom;

/**
 * Made-up news of a given length: words by Zipf's law over 60,000, and for each article some names
 * of its own, as reports have them.
 */
final class NewsTexts {
  private static final int WORDS = 60_000;

  private final SplittableRandom random;

  NewsTexts(long seed) {
    random = new SplittableRandom(seed);
  }

  String article(int characters) {
    String[] names = new String[12];
    for (int i = 0; i < names.length; i++) {
      names[i] = word(WORDS / 10 + random.nextInt(WORDS * 4));
      names[i] = Character.toUpperCase(names[i].charAt(0)) + names[i].substring(1);
    }
    StringBuilder text = new StringBuilder(characters + 16);
    int inSentence = 0;
    while (text.length() < characters) {
      text.append(random.nextInt(7) == 0 ? names[random.nextInt(names.length)] : word(zipf()));
      inSentence++;
      text.append(inSentence % 18 == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private int zipf() {
    return (int) Math.pow(WORDS, random.nextDouble());
  }

  /** The word of a rank: syllables of its digits, frequent words short. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= 40) {
      int digit = rest % 40;
      word.append("bcdfgklmnprstvzj".charAt(digit % 16)).append("aeiou".charAt(digit % 5));
    }
    return word.toString();
  }
}
