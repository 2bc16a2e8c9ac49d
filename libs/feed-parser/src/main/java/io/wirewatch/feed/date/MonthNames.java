package io.wirewatch.feed.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Month names of the languages news is written in, from the JDK's CLDR data. English comes first; a
 * name that means different months in different languages ('listopad') is not used at all, for a
 * wrong date is worse than none.
 */
final class MonthNames {
  private static final Map<String, Integer> ENGLISH = english();
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "el", "hu", "tr", "cs", "sk", "ro",
          "bg", "sv", "da", "nb", "fi", "sr", "hr", "sl", "ar", "fa", "he", "id", "vi", "et", "lv",
          "lt", "ca", "sq", "mk", "ka", "hy", "az", "kk", "be", "hi", "bn", "ur");

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
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      names.put(full, month.getValue());
      names.put(full.substring(0, 3), month.getValue());
    }
    names.put("sept", 9);
    return Map.copyOf(names);
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      }
    }
    return lower;
  }

  /** Built when the first date that is not English comes. */
  private static final class Foreign {
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> NAMES = names();

    private static Map<String, Integer> names() {
      Map<String, Integer> names = new HashMap<>();
      Set<String> ambiguous = new HashSet<>();
      for (String language : LANGUAGES) {
        Locale locale = Locale.of(language);
        for (Month month : Month.values()) {
          for (TextStyle style :
              List.of(
                  TextStyle.FULL,
                  TextStyle.SHORT,
                  TextStyle.FULL_STANDALONE,
                  TextStyle.SHORT_STANDALONE)) {
            String name = month.getDisplayName(style, locale);
            put(names, ambiguous, name, month.getValue());
          }
        }
      }
      for (String[] extra :
          new String[][] {
            {"Ιούν", "6"}, {"Ιούλ", "7"}, {"Μάϊ", "5"}, {"Μαΐ", "5"}, {"Αύγ", "8"}, {"Φεβ", "2"}
          }) {
        put(names, ambiguous, extra[0], Integer.parseInt(extra[1]));
      }
      names.keySet().removeAll(ambiguous);
      return Map.copyOf(names);
    }

    private static void put(
        Map<String, Integer> names, Set<String> ambiguous, String name, int month) {
      String key = key(name.replace(".", "").strip());
      if (key.length() < SHORTEST || key.chars().anyMatch(Character::isDigit)) {
        return;
      }
      Integer known = names.putIfAbsent(key, month);
      if (known != null && known != month) {
        ambiguous.add(key);
      }
    }
  }
}
