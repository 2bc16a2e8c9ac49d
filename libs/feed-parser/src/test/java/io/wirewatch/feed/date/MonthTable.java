package io.wirewatch.feed.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the month names of the JDK's CLDR data to the file given, the resource {@code months.tsv}:
 * a line per language, its code and then twelve columns of names separated by {@code |}.
 */
final class MonthTable {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "el", "hu", "tr", "cs", "sk", "ro",
          "bg", "sv", "da", "nb", "fi", "sr", "hr", "sl", "ar", "fa", "he", "id", "vi", "et", "lv",
          "lt", "ca", "sq", "mk", "ka", "hy", "az", "kk", "be", "hi", "bn", "ur");

  private MonthTable() {}

  public static void main(String[] args) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String language : LANGUAGES) {
      out.append(language);
      for (Month month : Month.values()) {
        out.append('\t').append(String.join("|", names(month, Locale.of(language))));
      }
      out.append('\n');
    }
    Files.writeString(Path.of(args[0]), out);
  }

  private static Set<String> names(Month month, Locale locale) {
    Set<String> names = new LinkedHashSet<>();
    for (TextStyle style :
        List.of(
            TextStyle.FULL,
            TextStyle.SHORT,
            TextStyle.FULL_STANDALONE,
            TextStyle.SHORT_STANDALONE)) {
      String name = MonthNames.key(month.getDisplayName(style, locale).replace(".", "").strip());
      if (name.length() >= 3 && name.codePoints().allMatch(Character::isLetter)) {
        names.add(name);
      }
    }
    return names;
  }
}
