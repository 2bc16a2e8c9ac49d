package io.wirewatch.feed.date;

import io.wirewatch.feed.date.DateReading.Read;
import io.wirewatch.feed.date.DateReading.Unreadable;
import java.time.Instant;

/**
 * Reads dates from raw text: RFC 822 and its successors with the mistakes seen in feeds, ISO 8601
 * and W3CDTF, asctime, epochs, and forms written in other languages. A date is read only when it is
 * certain: hour 25, month 13 or year 151667238 give a reason instead of a guess.
 */
public final class FeedDates {
  private static final int MAX_LENGTH = 120;
  private static final long MILLIS_FROM = 100_000_000_000L;

  private FeedDates() {}

  /** The point in time that a text means, or why it means none. Never throws. */
  public static DateReading read(String raw) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return new Unreadable("it is empty");
    }
    if (text.length() > MAX_LENGTH) {
      return new Unreadable("it is longer than " + MAX_LENGTH + " characters");
    }
    String ascii = DateTokens.asciiDigits(text);
    if (digitsOnly(ascii) && ascii.length() >= 9) {
      return epoch(ascii);
    }
    DateFields fields = new DateFields();
    DateTokens tokens = new DateTokens(ascii);
    String refused = new DateGrammar(tokens, fields).read();
    return refused != null ? new Unreadable(refused) : fields.toReading();
  }

  private static boolean digitsOnly(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Unix time in seconds or milliseconds; 14 digits are yyyyMMddHHmmss. */
  private static DateReading epoch(String digits) {
    if (digits.length() == 14) {
      DateFields fields = new DateFields();
      String refused = new DateGrammar(new DateTokens(digits), fields).read();
      return refused != null ? new Unreadable(refused) : fields.toReading();
    }
    if (digits.length() > 13) {
      return new Unreadable("it is neither a date nor a Unix time");
    }
    long value = Long.parseLong(digits);
    Instant instant =
        value >= MILLIS_FROM ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
    return DateFields.plausible(instant)
        ? new Read(instant, true)
        : new Unreadable("as a Unix time it is outside 1900 to 2199");
  }
}
