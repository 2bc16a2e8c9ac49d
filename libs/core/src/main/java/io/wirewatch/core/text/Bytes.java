package io.wirewatch.core.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Eight characters at once, a byte each, the first one lowest. What follows holds for each byte by
 * itself; answers stand in the uppermost bit of each.
 */
final class Bytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long CASE = 0x2020202020202020L;

  private Bytes() {}

  /** A byte for each character; one of ASCII is itself, others no letter or digit of ASCII. */
  static byte[] of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length == text.length()) {
      return bytes;
    }
    // A pair of surrogates became one byte.
    byte[] apart = new byte[text.length()];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = (byte) Math.min(0x80, text.charAt(i));
    }
    return apart;
  }

  static long at(byte[] text, int from) {
    return (long) LONG.get(text, from);
  }

  /** The last characters of a text, fewer than eight, zeros behind them. */
  static long tail(byte[] text, int from) {
    long eight = 0;
    for (int i = from; i < text.length; i++) {
      eight |= (text[i] & 0xFFL) << ((i - from) << 3);
    }
    return eight;
  }

  /** Which are ASCII letters or digits. */
  static long words(long x) {
    long low = x & ~HIGH;
    long digits = (low + ONES * (0x80 - '0')) & ~(low + ONES * (0x80 - '9' - 1));
    return (letters(x) | digits) & ~x & HIGH;
  }

  /** Which are capitals, of those that are words. */
  static long capitals(long x, long words) {
    return letters(x) & ~(x << 2) & words;
  }

  private static long letters(long x) {
    long low = lower(x) & ~HIGH;
    return (low + ONES * (0x80 - 'a')) & ~(low + ONES * (0x80 - 'z' - 1));
  }

  /** Letters in lower case, digits as they are; anything else spoilt. */
  static long lower(long x) {
    return x | CASE;
  }

  /** How many of the first are words: 0 to 8. */
  static int leading(long words) {
    return Long.numberOfTrailingZeros(~words & HIGH) >>> 3;
  }

  /** The first {@code count} bytes, 1 to 8, zeros behind them. */
  static long first(long x, int count) {
    return x & -1L >>> (Long.SIZE - (count << 3));
  }
}
