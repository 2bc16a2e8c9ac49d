package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/** What a number that no mark joins to another says: compact ISO, a day, a year, an hour. */
final class LoneNumbers {
  private final DateFields fields;
  private final TimeForms times;

  LoneNumbers(DateFields fields, TimeForms times) {
    this.fields = fields;
    this.times = times;
  }

  /**
   * Takes a number; a reason when it has no meaning, else null.
   *
   * @param before the token before it, null if it is the first
   */
  @Nullable String read(Token number, @Nullable Token before) {
    String text = number.text();
    int n = text.length();
    if (n >= 8 && !fields.hasYear() && !fields.hasMonth()) {
      return compact(text);
    }
    if (n >= 4 && n <= 6 && fields.hasYear() && fields.hasDay() && !fields.hasTime()) {
      times.compact(text);
    } else if (n <= 2 && !fields.hasDay() && number.value() >= 1 && number.value() <= 31) {
      fields.day = number.value();
    } else if (!fields.hasYear() && (n >= 4 || n >= 2 && fields.hasDay())) {
      fields.setYear(number.value(), n);
    } else if (n <= 2 && !fields.hasTime() && fields.hasDay() && isT(before)) {
      fields.hour = number.value();
    } else {
      return "the number " + text + " has no meaning in it";
    }
    return null;
  }

  /** The T of ISO 8601. */
  private static boolean isT(@Nullable Token token) {
    return token != null && token.text().equalsIgnoreCase("T");
  }

  /** {@code yyyyMMdd}, {@code yyyyMMddHHmm}, {@code yyyyMMddHHmmss}. */
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
      times.compact(text.substring(8));
    }
    return fields.setMonthAndDay(
        Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6, 8)));
  }
}
