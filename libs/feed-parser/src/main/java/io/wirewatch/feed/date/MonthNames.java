package io.wirewatch.feed.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Month names of the languages news is written in, from CLDR ({@code months.tsv}, a line per
 * language). English comes first; a name that means different months in different languages
 * ('listopad') is not used at all, for a wrong date is worse than none.
 */
final class MonthNames {
  private static final Map<String, Integer> ENGLISH = english();
  private static final String TABLE = "months.tsv";

  private MonthNames() {}

  /** 1 to 12, or 0 when the word is no month name known to be unambiguous. */
  static int month(String word) {
    String key = key(word);
    Integer english = ENGLISH.get(key);
    return english != null ? english : Foreign.NAMES.getOrDefault(key, 0);
  }

  /** Whether it is longer than the abbreviations that could also be weekdays. */
  static boolean isFull(String word) {
    return word.length() > 4;
  }

  private static Map<String, Integer> english() {
    Map<String, Integer> names = new HashMap<>();
    List<String> full =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (int i = 0; i < full.size(); i++) {
      names.put(full.get(i), i + 1);
      names.put(full.get(i).substring(0, 3), i + 1);
    }
    names.put("sept", 9);
    return Map.copyOf(names);
  }

  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      }
    }
    return lower;
  }

  /** Read when the first date that is not English comes. */
  private static final class Foreign {
    private static final Map<String, Integer> NAMES = names();

    private static Map<String, Integer> names() {
      Map<String, Integer> names = new HashMap<>();
      Set<String> ambiguous = new HashSet<>();
      for (String line : lines()) {
        String[] columns = line.split("\t", -1);
        for (int month = 1; month < columns.length; month++) {
          for (String name : columns[month].split("\\|", -1)) {
            Integer known = names.putIfAbsent(name, month);
            if (known != null && known != month) {
              ambiguous.add(name);
            }
          }
        }
      }
      names.keySet().removeAll(ambiguous);
      return Map.copyOf(names);
    }

    private static List<String> lines() {
      try (InputStream in = MonthNames.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + TABLE + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
