package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Numbers joined by hyphens, slashes or dots. Which is the day is told by the separator, by four
 * digits of a year, and where nothing tells between slashes, by the American order.
 */
final class DateGroups {
  private static final char[] SEPARATORS = {'-', '/', '.'};

  private final DateCursor cursor;
  private final DateFields fields;
  private final LoneNumbers alone;

  DateGroups(DateCursor cursor, DateFields fields, LoneNumbers alone) {
    this.cursor = cursor;
    this.fields = fields;
    this.alone = alone;
  }

  /** The separator of the group that begins here, or 0. */
  char separator() {
    for (char separator : SEPARATORS) {
      if (cursor.isMark(1, separator) && cursor.isJoined(1) && mayBeMonth()) {
        return separator;
      }
    }
    return 0;
  }

  /** Whether what follows the separator can be a month: a number, or a month's name. */
  private boolean mayBeMonth() {
    return !fields.hasMonth()
        && cursor.isJoined(2)
        && (cursor.isNumber(2) || cursor.isWord(2) && MonthNames.month(cursor.token(2).text()) > 0);
  }

  /**
   * {@code 2004-05-28}, {@code 28-May-2004}, {@code 2004-148}, {@code 5/28/2004}, {@code 28.5.04}.
   */
  @Nullable String read(char separator) {
    Token first = cursor.token(0);
    Token second = cursor.token(2);
    boolean third = cursor.isMark(3, separator) && cursor.isNumber(4) && cursor.isJoined(4);
    Token last = third ? cursor.token(4) : null;
    boolean named = cursor.isWord(2);
    cursor.skip(third ? 5 : 3);
    if (named) {
      fields.month = MonthNames.month(second.text());
      return last == null ? alone.read(first, second) : dayAndYear(first, last);
    }
    return last == null ? yearAnd(first, second) : three(separator, first, second, last);
  }

  private @Nullable String three(char separator, Token first, Token second, Token last) {
    if (first.length() > 2 || separator == '-' && last.length() <= 2) {
      fields.setYear(first.value(), first.length());
      return fields.setMonthAndDay(second.value(), last.value());
    }
    fields.setYear(last.value(), last.length());
    return separator == '/' && first.value() <= 12
        ? fields.setMonthAndDay(first.value(), second.value())
        : fields.setMonthAndDay(second.value(), first.value());
  }

  private @Nullable String dayAndYear(Token a, Token b) {
    boolean yearFirst = a.length() > 2;
    Token year = yearFirst ? a : b;
    fields.setYear(year.value(), year.length());
    fields.day = (yearFirst ? b : a).value();
    return null;
  }

  private @Nullable String yearAnd(Token first, Token second) {
    if (first.length() < 4) {
      return "it has no year";
    }
    fields.setYear(first.value(), first.length());
    if (second.length() == 3) {
      fields.dayOfYear = second.value();
      return null;
    }
    return fields.setMonthAndDay(second.value(), -1);
  }

  /** {@code 2004. 1. 31.} of Korea and Hungary, {@code 31. 1. 2004} of Czechia and Croatia. */
  boolean hasSpacedDots() {
    return !fields.hasMonth()
        && cursor.isMark(1, '.')
        && cursor.isNumber(2)
        && cursor.isMark(3, '.')
        && cursor.isNumber(4)
        && (cursor.token(0).length() == 4 || cursor.token(4).length() == 4);
  }

  @Nullable String readSpacedDots() {
    Token first = cursor.token(0);
    Token second = cursor.token(2);
    Token last = cursor.token(4);
    cursor.skip(5);
    boolean yearFirst = first.length() == 4;
    fields.setYear((yearFirst ? first : last).value(), 4);
    return fields.setMonthAndDay(second.value(), (yearFirst ? last : first).value());
  }
}
