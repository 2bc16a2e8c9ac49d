package io.wirewatch.net;

import org.jspecify.annotations.Nullable;

/**
 * Literal IP addresses in the one form each that every parser reads alike: four decimal octets
 * without leading zeros, or RFC 4291 text for IPv6. The many other forms of inet_aton ({@code
 * 0177.1}, {@code 2130706433}, {@code 0x7f.1}) mean different hosts to different parsers and are
 * not read.
 */
final class IpLiteral {

  private IpLiteral() {}

  /**
   * Returns the 4 or 16 bytes of a literal, without folding mapped addresses into IPv4; null if it
   * is none.
   */
  static byte @Nullable [] bytes(String text) {
    return text.indexOf(':') >= 0 ? v6(text) : v4(text);
  }

  /**
   * Tells whether a host that is no proper literal would yet be taken for an IPv4 number by lenient
   * parsers: its last label, one trailing dot aside, is a decimal, octal or hexadecimal number (the
   * rule of the WHATWG URL standard).
   */
  static boolean looksNumeric(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
    if (last.isEmpty()) {
      return false;
    }
    if (last.length() >= 2 && last.charAt(0) == '0' && (last.charAt(1) | 0x20) == 'x') {
      return last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
    return last.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static byte @Nullable [] v4(String text) {
    byte[] bytes = new byte[4];
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    for (int i = 0; i < 4; i++) {
      int octet = octet(parts[i]);
      if (octet < 0) {
        return null;
      }
      bytes[i] = (byte) octet;
    }
    return bytes;
  }

  private static int octet(String part) {
    if (part.isEmpty() || part.length() > 3 || (part.length() > 1 && part.charAt(0) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value > 255 ? -1 : value;
  }

  private static byte @Nullable [] v6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    byte[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2), true);
    if (head == null || tail == null) {
      return null;
    }
    int length = head.length + tail.length;
    if (gap < 0 ? length != 16 : length > 14) {
      return null;
    }
    byte[] bytes = new byte[16];
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
    return bytes;
  }

  /** Reads {@code a:b:c}, the last group being dotted IPv4 if that is allowed here. */
  private static byte @Nullable [] groups(String text, boolean dottedAtEnd) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    byte[] bytes = new byte[parts.length * 2 + 2];
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      if (dottedAtEnd && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        byte[] dotted = v4(parts[i]);
        if (dotted == null) {
          return null;
        }
        System.arraycopy(dotted, 0, bytes, at, 4);
        at += 4;
      } else {
        int group = group(parts[i]);
        if (group < 0) {
          return null;
        }
        bytes[at++] = (byte) (group >> 8);
        bytes[at++] = (byte) group;
      }
    }
    return at > 16 ? null : java.util.Arrays.copyOf(bytes, at);
  }

  private static int group(String part) {
    if (part.isEmpty() || part.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
