package io.wirewatch.feed.date;

import java.util.ArrayList;
import java.util.List;

/** Cuts a date text into numbers, words and single punctuation marks; comments are dropped. */
final class DateTokens {
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  /**
   * One token.
   *
   * @param kind what it is
   * @param text as written
   * @param spaced whether white space stands before it
   */
  record Token(Kind kind, String text, boolean spaced) {
    boolean is(char mark) {
      return kind == Kind.MARK && text.charAt(0) == mark;
    }

    /** How many characters it has. */
    int length() {
      return text.length();
    }

    /** Of a number its value, or the largest int when it is longer than that. */
    int value() {
      return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
  }

  /** ISO 8601 with fractions and offset has 17. */
  private final List<Token> tokens = new ArrayList<>(18);

  DateTokens(String text) {
    int i = 0;
    boolean spaced = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u3000') {
        spaced = true;
        i++;
        continue;
      }
      if (c == '(') {
        int close = text.indexOf(')', i);
        i = close < 0 ? text.length() : close + 1;
        continue;
      }
      int end = end(text, i);
      tokens.add(new Token(kind(c), text.substring(i, end), spaced));
      spaced = false;
      i = end;
    }
  }

  List<Token> list() {
    return tokens;
  }

  private static Kind kind(char c) {
    if (digit(c)) {
      return Kind.NUMBER;
    }
    return letter(c) ? Kind.WORD : Kind.MARK;
  }

  private static int end(String text, int from) {
    char first = text.charAt(from);
    int i = from + 1;
    if (digit(first)) {
      while (i < text.length() && digit(text.charAt(i))) {
        i++;
      }
    } else if (letter(first)) {
      while (i < text.length() && (letter(text.charAt(i)) || zonePath(text, i))) {
        i++;
      }
    }
    return i;
  }

  /** The slash or underscore inside {@code America/New_York}. */
  private static boolean zonePath(String text, int i) {
    char c = text.charAt(i);
    return (c == '/' || c == '_')
        && i + 1 < text.length()
        && letter(text.charAt(i + 1))
        && text.charAt(i + 1) < 128
        && text.charAt(i - 1) < 128;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Digits of all scripts as ASCII digits, and the minus signs as hyphens. */
  static String asciiDigits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char as = c;
      if (c > 127) {
        int digit = Character.digit(c, 10);
        as = digit >= 0 ? (char) ('0' + digit) : c == '\u2212' || c == '\u2013' ? '-' : c;
      }
      if (as != c) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, as);
      }
    }
    return out == null ? text : out.toString();
  }
}
