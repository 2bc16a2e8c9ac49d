package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Kind;
import io.wirewatch.feed.date.DateTokens.Token;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@link DateFields} from tokens in whatever order they come: a month is a word or stands
 * between hyphens, slashes or dots; a time has colons; what follows a time with a sign is its
 * offset. Weekdays and fillers are passed over. One class in spite of its length, because all forms
 * share one position in the tokens and may follow each other in one date.
 */
final class DateGrammar {
  /** Characters after a number that say what it is: Chinese, Japanese, Korean. */
  private static final Map<String, Character> UNITS =
      Map.ofEntries(
          Map.entry("년", 'y'),
          Map.entry("年", 'y'),
          Map.entry("월", 'M'),
          Map.entry("月", 'M'),
          Map.entry("일", 'd'),
          Map.entry("日", 'd'),
          Map.entry("시", 'h'),
          Map.entry("時", 'h'),
          Map.entry("时", 'h'),
          Map.entry("点", 'h'),
          Map.entry("분", 'm'),
          Map.entry("分", 'm'),
          Map.entry("초", 's'),
          Map.entry("秒", 's'));

  /** Japanese eras by the year before their first. */
  private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

  private static final Map<String, Boolean> HALVES =
      Map.ofEntries(
          Map.entry("am", false),
          Map.entry("pm", true),
          Map.entry("오전", false),
          Map.entry("오후", true),
          Map.entry("上午", false),
          Map.entry("下午", true),
          Map.entry("午前", false),
          Map.entry("午後", true),
          Map.entry("πμ", false),
          Map.entry("μμ", true));

  private final List<Token> tokens;
  private final DateFields fields;
  private int at;

  /** The year before the era that was named. */
  private int era;

  /** 'Mar' at the beginning may be mardi or martes: a month further on then counts instead. */
  private boolean weekdayLike;

  DateGrammar(DateTokens tokens, DateFields fields) {
    this.tokens = tokens.list();
    this.fields = fields;
  }

  /** Reads all tokens; a reason when they make no date, else null. */
  @Nullable String read() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      String refused =
          switch (token.kind()) {
            case NUMBER -> number(token);
            case WORD -> word(token);
            case MARK -> mark(token);
          };
      if (refused != null) {
        return refused;
      }
    }
    if (fields.month < 0 && fields.dayOfYear < 0 && (fields.day >= 0 || fields.year < 0)) {
      return "it has no month";
    }
    return null;
  }

  private @Nullable String number(Token token) {
    if (token.text().length() > 14) {
      return "the number " + token.text() + " is too long";
    }
    if (markAt(1, ':') && kindAt(2) == Kind.NUMBER && !fields.hasTime()) {
      return time();
    }
    if (kindAt(1) == Kind.WORD && tokens.get(at + 1).text().equals("h") && !fields.hasTime()) {
      return hours();
    }
    Character unit = kindAt(1) == Kind.WORD ? UNITS.get(tokens.get(at + 1).text()) : null;
    if (unit != null) {
      return unit(token, unit);
    }
    for (char separator : new char[] {'-', '/', '.'}) {
      if (markAt(1, separator) && !tokens.get(at + 1).spaced() && dateGroup()) {
        return group(separator);
      }
    }
    if (spacedDots()) {
      return dotted();
    }
    return dotTime() ? null : alone(token);
  }

  /** {@code 2004. 1. 31.} of Korea and Hungary, {@code 31. 1. 2004} of Czechia and Croatia. */
  private boolean spacedDots() {
    return fields.month < 0
        && markAt(1, '.')
        && kindAt(2) == Kind.NUMBER
        && markAt(3, '.')
        && kindAt(4) == Kind.NUMBER
        && (tokens.get(at).text().length() == 4 || tokens.get(at + 4).text().length() == 4);
  }

  private @Nullable String dotted() {
    Token first = tokens.get(at);
    Token second = tokens.get(at + 2);
    Token last = tokens.get(at + 4);
    at += 5;
    boolean yearFirst = first.text().length() == 4;
    fields.setYear(value(yearFirst ? first : last), 4);
    return monthAndDay(value(second), value(yearFirst ? last : first));
  }

  /** {@code 10.14} after a whole date, as written in Finnish, Danish and Italian. */
  private boolean dotTime() {
    if (fields.year < 0 || fields.day < 0 || fields.hasTime()) {
      return false;
    }
    if (!markAt(1, '.') || kindAt(2) != Kind.NUMBER || tokens.get(at + 2).spaced()) {
      return false;
    }
    if (tokens.get(at).text().length() > 2 || tokens.get(at + 2).text().length() != 2) {
      return false;
    }
    fields.hour = value(tokens.get(at));
    fields.minute = value(tokens.get(at + 2));
    at += 3;
    return true;
  }

  /** Whether what follows the separator can be a month: a number, or a month's name. */
  private boolean dateGroup() {
    if (fields.month >= 0 || at + 2 >= tokens.size() || tokens.get(at + 2).spaced()) {
      return false;
    }
    Token next = tokens.get(at + 2);
    return next.kind() == Kind.NUMBER
        || next.kind() == Kind.WORD && MonthNames.month(next.text()) > 0;
  }

  /**
   * {@code 2004-05-28}, {@code 28-May-2004}, {@code 2004-148}, {@code 5/28/2004}, {@code 28.5.04}.
   */
  private @Nullable String group(char separator) {
    Token first = tokens.get(at);
    Token second = tokens.get(at + 2);
    boolean third =
        markAt(3, separator) && kindAt(4) == Kind.NUMBER && !tokens.get(at + 4).spaced();
    if (second.kind() == Kind.WORD) {
      fields.month = MonthNames.month(second.text());
      at += third ? 5 : 3;
      return third ? dayAndYear(first, tokens.get(at - 1)) : alone(first, 0);
    }
    if (!third) {
      at += 3;
      return yearAnd(first, second);
    }
    Token last = tokens.get(at + 4);
    at += 5;
    if (first.text().length() > 2 || separator == '-' && last.text().length() <= 2) {
      fields.setYear(value(first), first.text().length());
      return monthAndDay(value(second), value(last));
    }
    fields.setYear(value(last), last.text().length());
    return separator == '/' && value(first) <= 12
        ? monthAndDay(value(first), value(second))
        : monthAndDay(value(second), value(first));
  }

  private @Nullable String dayAndYear(Token a, Token b) {
    boolean yearFirst = a.text().length() > 2;
    Token year = yearFirst ? a : b;
    fields.setYear(value(year), year.text().length());
    fields.day = value(yearFirst ? b : a);
    return null;
  }

  private @Nullable String yearAnd(Token first, Token second) {
    if (first.text().length() < 4) {
      return "it has no year";
    }
    fields.setYear(value(first), first.text().length());
    if (second.text().length() == 3) {
      fields.dayOfYear = value(second);
      return null;
    }
    return monthAndDay(value(second), -1);
  }

  private @Nullable String monthAndDay(int month, int day) {
    if (month < 1 || month > 12) {
      return "there is no month " + month;
    }
    fields.month = month;
    fields.day = day;
    return null;
  }

  private @Nullable String alone(Token token) {
    return alone(token, 1);
  }

  /** A number by itself: compact ISO, a day, or a year. */
  private @Nullable String alone(Token token, int advance) {
    at += advance;
    String text = token.text();
    int n = text.length();
    if (n >= 8 && fields.year < 0 && fields.month < 0) {
      return compact(text);
    }
    if (n >= 4 && n <= 6 && fields.year >= 0 && fields.day >= 0 && !fields.hasTime()) {
      compactTime(text);
    } else if (n <= 2 && fields.day < 0 && value(token) >= 1 && value(token) <= 31) {
      fields.day = value(token);
    } else if (fields.year < 0 && (n >= 4 || n >= 2 && fields.day >= 0)) {
      fields.setYear(value(token), n);
    } else if (n <= 2 && !fields.hasTime() && afterT(advance)) {
      fields.hour = value(token);
    } else {
      return "the number " + text + " has no meaning in it";
    }
    return null;
  }

  /** Whether the number stands after the T of ISO 8601. */
  private boolean afterT(int advance) {
    int before = at - advance - 1;
    return fields.day >= 0 && before >= 0 && tokens.get(before).text().equalsIgnoreCase("T");
  }

  private @Nullable String compact(String text) {
    if (text.length() != 8 && text.length() != 14 && text.length() != 12) {
      return "the year "
          + text
          + " is outside "
          + DateFields.FIRST_YEAR
          + " to "
          + DateFields.LAST_YEAR;
    }
    fields.setYear(Integer.parseInt(text.substring(0, 4)), 4);
    if (text.length() > 8) {
      compactTime(text.substring(8));
    }
    return monthAndDay(
        Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6, 8)));
  }

  private void compactTime(String text) {
    fields.hour = Integer.parseInt(text.substring(0, 2));
    fields.minute = Integer.parseInt(text.substring(2, Math.min(4, text.length())));
    fields.second = text.length() >= 6 ? Integer.parseInt(text.substring(4, 6)) : 0;
  }

  private @Nullable String time() {
    fields.hour = value(tokens.get(at));
    fields.minute = value(tokens.get(at + 2));
    at += 3;
    if (markAt(0, ':') && kindAt(1) == Kind.NUMBER) {
      fields.second = value(tokens.get(at + 1));
      at += 2;
      if ((markAt(0, '.') || markAt(0, ',')) && kindAt(1) == Kind.NUMBER) {
        fields.nanos = nanos(tokens.get(at + 1).text());
        at += 2;
      }
    }
    return null;
  }

  /** {@code 10h14} and {@code 10h}, as written in French and Portuguese. */
  private @Nullable String hours() {
    fields.hour = value(tokens.get(at));
    at += 2;
    if (kindAt(0) == Kind.NUMBER && tokens.get(at).text().length() == 2) {
      fields.minute = value(tokens.get(at));
      at++;
    }
    return null;
  }

  private static int nanos(String digits) {
    String nine = (digits + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }

  private @Nullable String unit(Token token, char unit) {
    int value = value(token);
    fields.korean |= tokens.get(at + 1).text().equals("년");
    at += 2;
    switch (unit) {
      case 'y' -> fields.setYear(era + value, era > 0 ? 4 : token.text().length());
      case 'M' -> fields.month = value;
      case 'd' -> fields.day = value;
      case 'h' -> fields.hour = value;
      case 'm' -> fields.minute = value;
      default -> fields.second = value;
    }
    return fields.month > 12 || fields.month == 0 ? "there is no month " + fields.month : null;
  }

  private @Nullable String word(Token token) {
    at++;
    String text = token.text();
    int month = fields.month < 0 || weekdayLike ? MonthNames.month(text) : 0;
    era = ERAS.getOrDefault(text, era);
    if (month > 0) {
      weekdayLike = at == 1 && !MonthNames.isFull(text);
      fields.month = month;
    } else if (!half(text)) {
      zone(text);
    }
    return null;
  }

  private void zone(String text) {
    ZoneId zone = Zones.named(text);
    if (zone != null && fields.hasTime() && !fields.hasZone()) {
      fields.zone = zone;
    }
  }

  /** {@code am} and {@code pm}, also written {@code p.m.}. */
  private boolean half(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (key.length() == 1 && markAt(0, '.') && kindAt(1) == Kind.WORD) {
      key += tokens.get(at + 1).text().toLowerCase(Locale.ROOT);
      if (HALVES.containsKey(key)) {
        at += 2;
      }
    }
    Boolean afternoon = HALVES.get(key);
    if (afternoon != null) {
      fields.afternoon = afternoon;
      fields.korean |= key.equals("오전") || key.equals("오후");
    }
    return afternoon != null;
  }

  /** A sign after a time begins an offset; other marks separate. */
  private @Nullable String mark(Token token) {
    at++;
    boolean sign = token.is('+') || token.is('-');
    if (!sign || !fields.hasTime() || kindAt(0) != Kind.NUMBER || tokens.get(at).spaced()) {
      return null;
    }
    String digits = tokens.get(at).text();
    at++;
    if (markAt(0, ':') && kindAt(1) == Kind.NUMBER) {
      digits = (digits.length() == 1 ? "0" : "") + digits + tokens.get(at + 1).text();
      at += 2;
    }
    ZoneOffset offset = Zones.offset(token.is('-'), digits);
    if (offset == null) {
      return "there is no offset " + token.text() + digits;
    }
    if (!fields.hasZone() || ZoneOffset.UTC.equals(fields.zone)) {
      fields.zone = offset;
    }
    return null;
  }

  private boolean markAt(int ahead, char mark) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).is(mark);
  }

  private @Nullable Kind kindAt(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).kind() : null;
  }

  /** The number, or the largest int when it is longer than that. */
  private static int value(Token token) {
    return token.text().length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(token.text());
  }
}
