package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@link DateFields} from tokens in whatever order they come: a month is a word or stands
 * between hyphens, slashes or dots; a time has colons; what follows a time with a sign is its
 * offset. Weekdays and fillers are passed over. Here stands which form goes before which.
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

  private final DateCursor cursor;
  private final DateFields fields;
  private final TimeForms times;
  private final LoneNumbers alone;
  private final DateGroups groups;

  /** The year before the era that was named. */
  private int era;

  /** 'Mar' at the beginning may be mardi or martes: a month further on then counts instead. */
  private boolean weekdayLike;

  DateGrammar(DateTokens tokens, DateFields fields) {
    this.fields = fields;
    cursor = new DateCursor(tokens);
    times = new TimeForms(cursor, fields);
    alone = new LoneNumbers(fields, times);
    groups = new DateGroups(cursor, fields, alone);
  }

  /** Reads all tokens; a reason when they make no date, else null. */
  @Nullable String read() {
    while (!cursor.atEnd()) {
      Token token = cursor.token(0);
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
    if (!fields.hasMonth() && fields.dayOfYear < 0 && (fields.hasDay() || !fields.hasYear())) {
      return "it has no month";
    }
    return null;
  }

  private @Nullable String number(Token token) {
    if (token.length() > 14) {
      return "the number " + token.text() + " is too long";
    }
    if (times.read()) {
      return null;
    }
    Character unit = cursor.isWord(1) ? UNITS.get(cursor.token(1).text()) : null;
    if (unit != null) {
      return unit(token, unit);
    }
    char separator = groups.separator();
    if (separator != 0) {
      return groups.read(separator);
    }
    if (groups.hasSpacedDots()) {
      return groups.readSpacedDots();
    }
    if (times.readDotted()) {
      return null;
    }
    Token before = cursor.previous();
    cursor.skip(1);
    return alone.read(token, before);
  }

  private @Nullable String unit(Token token, char unit) {
    int value = token.value();
    fields.korean |= cursor.token(1).text().equals("년");
    cursor.skip(2);
    switch (unit) {
      case 'y' -> fields.setYear(era + value, era > 0 ? 4 : token.length());
      case 'M' -> fields.month = value;
      case 'd' -> fields.day = value;
      case 'h' -> fields.hour = value;
      case 'm' -> fields.minute = value;
      default -> fields.second = value;
    }
    return fields.month > 12 || fields.month == 0 ? "there is no month " + fields.month : null;
  }

  private @Nullable String word(Token token) {
    cursor.skip(1);
    String text = token.text();
    int month = !fields.hasMonth() || weekdayLike ? MonthNames.month(text) : 0;
    era = ERAS.getOrDefault(text, era);
    if (month > 0) {
      weekdayLike = cursor.passed() == 1 && !MonthNames.isFull(text);
      fields.month = month;
    } else {
      times.word(text);
    }
    return null;
  }

  private @Nullable String mark(Token token) {
    cursor.skip(1);
    return times.mark(token);
  }
}
