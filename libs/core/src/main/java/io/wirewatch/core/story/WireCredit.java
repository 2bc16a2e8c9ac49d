package io.wirewatch.core.story;

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

  /** How far a dateline reaches into a text. */
  private static final int DATELINE = 90;

  /** How much of the end of a text a credit there takes. */
  private static final int CREDIT = 64;

  /** '(Reuters)' in the head. */
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[]" + NAME + "[)\\]]\\s*(?:[-–—:.]|\\R|$)");

  /** '/TASS/' in the head. */
  private static final Pattern SLASHES = Pattern.compile("/" + NAME + "/");

  /** 'AP —' at the start. */
  private static final Pattern START =
      Pattern.compile(
          "^\\s*(?:[\\p{Lu}][\\p{L}\\p{Nd}., ]{1,40}?(?:[,/:] ?| [-–—] ))?"
              + NAME
              + "\\s*[-–—:.]\\s");

  /** 'By Reuters' on a line of its own. */
  private static final Pattern BYLINE =
      Pattern.compile("(?:^|\\R)\\s*[Bb]y " + NAME + "\\s*(?:\\R|$)");

  /** In the tail: '(Reuters)' or '— AFP' on the last line, '/TASS/'. */
  private static final Pattern TAILING =
      Pattern.compile("(?:[-–—]\\s?|[(\\[/]|\\R\\s*)" + NAME + "[)\\]/]?\\s*\\.?\\s*$");

  private WireCredit() {}

  /** The agency's name; null when none is credited. */
  public static @Nullable String of(String text) {
    String found = inHead(text.substring(0, Math.min(text.length(), HEAD)));
    return found != null ? found : inTail(text.substring(Math.max(0, text.length() - TAIL)));
  }

  /** The strongest form first; what a form cannot do without is looked for before it is tried. */
  private static @Nullable String inHead(String head) {
    String found = null;
    if (head.indexOf('(') >= 0 || head.indexOf('[') >= 0) {
      found = find(BRACKETS, head);
    }
    if (found == null && head.indexOf('/') >= 0) {
      found = find(SLASHES, head);
    }
    if (found == null && hasDateline(head)) {
      found = find(START, head);
    }
    if (found == null && (head.contains("By ") || head.contains("by "))) {
      found = find(BYLINE, head);
    }
    return found;
  }

  private static boolean hasDateline(String head) {
    int start = 0;
    while (start < head.length() && Character.isWhitespace(head.charAt(start))) {
      start++;
    }
    int end = Math.min(head.length() - 1, start + DATELINE);
    for (int i = start; i < end; i++) {
      switch (head.charAt(i)) {
        case '-', '–', '—', ':', '.' -> {
          if (Character.isWhitespace(head.charAt(i + 1))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static @Nullable String inTail(String tail) {
    int end = tail.stripTrailing().length();
    return find(TAILING, tail.substring(Math.max(0, end - CREDIT)));
  }

  private static @Nullable String find(Pattern pattern, String part) {
    Matcher matcher = pattern.matcher(part);
    while (matcher.find()) {
      String spelling = matcher.group(1).strip();
      String agency = AGENCIES.get(spelling.toLowerCase(Locale.ROOT));
      // 'ap', 'aa', 'spa' are words unless written as a name.
      boolean named = Character.isUpperCase(spelling.charAt(0)) || spelling.equals("dpa");
      if (agency != null && named) {
        return agency;
      }
    }
    return null;
  }
}
