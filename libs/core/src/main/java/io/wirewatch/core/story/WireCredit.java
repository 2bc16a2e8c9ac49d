package io.wirewatch.core.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wire agency a text is credited to: 'KYIV (Reuters) -', 'BEIRUT, Jan 2 (AP) —', '— AFP', 'By
 * Associated Press'. A report of an agency has the agency as its origin, whoever prints it.
 */
public final class WireCredit {
  /** How much of the head and tail of a text is looked at. */
  private static final int HEAD = 400;

  private static final int TAIL = 300;

  /** Spellings of an agency, each with its name. */
  private static final Map<String, String> AGENCIES =
      Map.ofEntries(
          Map.entry("reuters", "Reuters"),
          Map.entry("thomson reuters", "Reuters"),
          Map.entry("рейтер", "Reuters"),
          Map.entry("ap", "AP"),
          Map.entry("associated press", "AP"),
          Map.entry("the associated press", "AP"),
          Map.entry("afp", "AFP"),
          Map.entry("agence france-presse", "AFP"),
          Map.entry("upi", "UPI"),
          Map.entry("dpa", "dpa"),
          Map.entry("efe", "EFE"),
          Map.entry("ansa", "ANSA"),
          Map.entry("tass", "TASS"),
          Map.entry("тасс", "TASS"),
          Map.entry("ria novosti", "RIA"),
          Map.entry("риа новости", "RIA"),
          Map.entry("interfax", "Interfax"),
          Map.entry("интерфакс", "Interfax"),
          Map.entry("interfax-ukraine", "Interfax-Ukraine"),
          Map.entry("ukrinform", "Ukrinform"),
          Map.entry("укринформ", "Ukrinform"),
          Map.entry("xinhua", "Xinhua"),
          Map.entry("kyodo", "Kyodo"),
          Map.entry("yonhap", "Yonhap"),
          Map.entry("kcna", "KCNA"),
          Map.entry("pti", "PTI"),
          Map.entry("ani", "ANI"),
          Map.entry("ians", "IANS"),
          Map.entry("irna", "IRNA"),
          Map.entry("anadolu", "Anadolu"),
          Map.entry("anadolu agency", "Anadolu"),
          Map.entry("aa", "Anadolu"),
          Map.entry("sana", "SANA"),
          Map.entry("wafa", "WAFA"),
          Map.entry("spa", "SPA"),
          Map.entry("wam", "WAM"),
          Map.entry("mena", "MENA"),
          Map.entry("bloomberg", "Bloomberg"),
          Map.entry("aap", "AAP"),
          Map.entry("cp", "CP"),
          Map.entry("the canadian press", "CP"));

  private static final String NAME = "([\\p{L}][\\p{L}\\- ]{1,24})";

  /** In the head, strongest first: '(Reuters)', '/TASS/', 'AP —' at the start, 'By Reuters'. */
  private static final List<Pattern> HEADS =
      List.of(
          Pattern.compile("[(\\[]" + NAME + "[)\\]]\\s*(?:[-–—:.]|\\R|$)"),
          Pattern.compile("/" + NAME + "/"),
          Pattern.compile(
              "^\\s*(?:[\\p{Lu}][\\p{L}\\p{Nd}., ]{1,40}?(?:[,/:] ?| [-–—] ))?"
                  + NAME
                  + "\\s*[-–—:.]\\s"),
          Pattern.compile("(?:^|\\R)\\s*[Bb]y " + NAME + "\\s*(?:\\R|$)"));

  /** In the tail: '(Reuters)' or '— AFP' on the last line, '/TASS/'. */
  private static final List<Pattern> TAILS =
      List.of(Pattern.compile("(?:[-–—]\\s?|[(\\[/]|\\R\\s*)" + NAME + "[)\\]/]?\\s*\\.?\\s*$"));

  private WireCredit() {}

  /** The agency's name; null when none is credited. */
  public static @Nullable String of(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    String found = find(HEADS, head);
    return found != null ? found : find(TAILS, tail);
  }

  private static @Nullable String find(List<Pattern> patterns, String part) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(part);
      while (matcher.find()) {
        String spelling = matcher.group(1).strip();
        String agency = AGENCIES.get(spelling.toLowerCase(Locale.ROOT));
        // 'ap', 'aa', 'spa' are words unless written as a name.
        if (agency != null && Character.isUpperCase(spelling.charAt(0))) {
          return agency;
        }
        if (agency != null && spelling.equals("dpa")) {
          return agency;
        }
      }
    }
    return null;
  }
}
