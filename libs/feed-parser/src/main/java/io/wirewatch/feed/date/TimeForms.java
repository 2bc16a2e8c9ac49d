package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateTokens.Token;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of the time of day, of its half and of its zone. */
final class TimeForms {
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

  private final DateCursor cursor;
  private final DateFields fields;

  TimeForms(DateCursor cursor, DateFields fields) {
    this.cursor = cursor;
    this.fields = fields;
  }

  /** Reads {@code 10:14:55.2}, {@code 10h14} or {@code 10h} if it stands next. */
  boolean read() {
    if (fields.hasTime()) {
      return false;
    }
    if (cursor.isMark(1, ':') && cursor.isNumber(2)) {
      colons();
      return true;
    }
    if (cursor.isWord(1) && cursor.token(1).text().equals("h")) {
      hours();
      return true;
    }
    return false;
  }

  private void colons() {
    fields.hour = cursor.token(0).value();
    fields.minute = cursor.token(2).value();
    cursor.skip(3);
    if (cursor.isMark(0, ':') && cursor.isNumber(1)) {
      fields.second = cursor.token(1).value();
      cursor.skip(2);
      if ((cursor.isMark(0, '.') || cursor.isMark(0, ',')) && cursor.isNumber(1)) {
        fields.nanos = nanos(cursor.token(1).text());
        cursor.skip(2);
      }
    }
  }

  private static int nanos(String digits) {
    String nine = (digits + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }

  /** {@code 10h14} and {@code 10h}, as written in French and Portuguese. */
  private void hours() {
    fields.hour = cursor.token(0).value();
    cursor.skip(2);
    if (cursor.isNumber(0) && cursor.token(0).length() == 2) {
      fields.minute = cursor.token(0).value();
      cursor.skip(1);
    }
  }

  /** Reads {@code 10.14} after a whole date, as written in Finnish, Danish and Italian. */
  boolean readDotted() {
    if (!fields.hasYear() || !fields.hasDay() || fields.hasTime()) {
      return false;
    }
    if (!cursor.isMark(1, '.') || !cursor.isNumber(2) || !cursor.isJoined(2)) {
      return false;
    }
    if (cursor.token(0).length() > 2 || cursor.token(2).length() != 2) {
      return false;
    }
    fields.hour = cursor.token(0).value();
    fields.minute = cursor.token(2).value();
    cursor.skip(3);
    return true;
  }

  /** {@code hhmm} or {@code hhmmss}. */
  void compact(String digits) {
    fields.hour = Integer.parseInt(digits.substring(0, 2));
    fields.minute = Integer.parseInt(digits.substring(2, Math.min(4, digits.length())));
    fields.second = digits.length() >= 6 ? Integer.parseInt(digits.substring(4, 6)) : 0;
  }

  /** Takes a word just passed for the half of the day, a zone, or nothing. */
  void word(String text) {
    if (!half(text) && fields.hasTime() && !fields.hasZone()) {
      fields.zone = Zones.named(text);
    }
  }

  /** {@code am} and {@code pm}, also written {@code p.m.}. */
  private boolean half(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (key.length() == 1 && cursor.isMark(0, '.') && cursor.isWord(1)) {
      key += cursor.token(1).text().toLowerCase(Locale.ROOT);
      if (HALVES.containsKey(key)) {
        cursor.skip(2);
      }
    }
    Boolean afternoon = HALVES.get(key);
    if (afternoon != null) {
      fields.afternoon = afternoon;
      fields.korean |= key.equals("오전") || key.equals("오후");
    }
    return afternoon != null;
  }

  /** Takes a mark just passed: a sign after a time begins an offset; other marks separate. */
  @Nullable String mark(Token mark) {
    boolean sign = mark.is('+') || mark.is('-');
    if (!sign || !fields.hasTime() || !cursor.isNumber(0) || !cursor.isJoined(0)) {
      return null;
    }
    String digits = cursor.token(0).text();
    cursor.skip(1);
    if (cursor.isMark(0, ':') && cursor.isNumber(1)) {
      digits = (digits.length() == 1 ? "0" : "") + digits + cursor.token(1).text();
      cursor.skip(2);
    }
    ZoneOffset offset = Zones.offset(mark.is('-'), digits);
    if (offset == null) {
      return "there is no offset " + mark.text() + digits;
    }
    if (!fields.hasZone() || ZoneOffset.UTC.equals(fields.zone)) {
      fields.zone = offset;
    }
    return null;
  }
}
