package io.wirewatch.bench;

import io.wirewatch.core.story.Sketcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up news of a given length: words as often as news has them, and for each article some names,
 * a few shared with others and most of its own.
 */
final class NewsTexts {
  private static final int SHARED_NAMES = 5_000;

  private final SplittableRandom random;
  private final String[] words;
  private final long[] upTo;

  NewsTexts(long seed) {
    random = new SplittableRandom(seed);
    List<String> lines = frequencies();
    words = new String[lines.size() - 1];
    upTo = new long[words.length];
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      String[] cells = lines.get(i + 1).split("\t");
      words[i] = cells[0];
      sum += Long.parseLong(cells[1]);
      upTo[i] = sum;
    }
  }

  String article(int characters) {
    String[] names = new String[12];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(i < 4 ? random.nextInt(SHARED_NAMES) : random.nextInt(1 << 24));
    }
    StringBuilder text = new StringBuilder(characters + 16);
    for (int i = 1; text.length() < characters; i++) {
      text.append(random.nextInt(7) == 0 ? names[random.nextInt(names.length)] : word());
      text.append(i % 18 == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private String word() {
    long at = random.nextLong(upTo[upTo.length - 1]);
    int index = Arrays.binarySearch(upTo, at);
    return words[index >= 0 ? index + 1 : -index - 1];
  }

  /** A name of its number: its digits as syllables. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 1600; rest > 0; rest /= 40) {
      int digit = rest % 40;
      name.append("bcdfgklmnprstvzj".charAt(digit % 16)).append("aeiou".charAt(digit % 5));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  /** The number of documents, then words and how many hold them, between tabs. */
  static List<String> frequencies() {
    try (InputStream in = Sketcher.class.getResourceAsStream("document-frequency-en.tsv")) {
      if (in == null) {
        throw new IllegalStateException("document-frequency-en.tsv is missing beside Sketcher");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
