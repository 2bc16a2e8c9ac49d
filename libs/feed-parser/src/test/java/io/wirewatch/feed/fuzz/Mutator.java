package io.wirewatch.feed.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes bad documents out of good ones. The same seed makes the same documents. */
final class Mutator {
  private static final int MAX_SIZE = 4 << 20;

  private static final List<String> TOKENS =
      List.of(
          "<item>",
          "</item>",
          "<entry>",
          "</entry>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?xml ",
          "?>",
          "<!DOCTYPE x [",
          "]>",
          "<!ENTITY a \"b\">",
          "&a;",
          "&lt;",
          "&#0;",
          "&#x110000;",
          "&amp",
          "&nbsp;",
          "\u0000",
          "\uFEFF",
          "\uFFFE",
          "<",
          ">",
          "\"",
          "'",
          "=",
          "/>",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\u0000",
          "xmlns=\"",
          "xmlns:a=\"b\"",
          "xml:base=\"//x\"",
          "<title>",
          "<link>",
          "<link href=\"",
          "<pubDate>",
          "Thu, 01 Jan 99999 25:61:61 +9999",
          "<content type=\"xhtml\"><div>",
          "type=\"application/octet-stream\"",
          "mode=\"base64\"",
          "<a href=\"",
          "-1",
          "1e999",
          "encoding=\"utf-16\"",
          "encoding='x'",
          "\u2028",
          "\u00A0");

  private final Random random;
  private final List<byte[]> seeds;

  Mutator(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = List.copyOf(seeds);
  }

  byte[] next() {
    byte[] document = pick().clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes && document.length < MAX_SIZE; i++) {
      document = change(document);
    }
    return document;
  }

  private byte[] pick() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] change(byte[] in) {
    int at = random.nextInt(in.length + 1);
    return switch (random.nextInt(9)) {
      case 0 -> flip(in);
      case 1 -> join(in, 0, at, new byte[0], in.length);
      case 2 -> join(in, 0, at, token(), at);
      case 3 -> join(in, 0, at, token().clone(), Math.min(in.length, at + random.nextInt(40)));
      case 4 -> join(in, 0, at, repeated(token()), at);
      case 5 -> join(in, 0, at, slice(in), at);
      case 6 -> join(in, 0, at, slice(pick()), at);
      case 7 -> join(in, 0, at, repeated(slice(in)), at);
      default -> join(in, 0, at, noise(), at);
    };
  }

  private byte[] flip(byte[] in) {
    byte[] out = in.clone();
    for (int i = 0; i < 1 + in.length / 200 && in.length > 0; i++) {
      out[random.nextInt(in.length)] = (byte) random.nextInt(256);
    }
    return out;
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(64)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] slice(byte[] in) {
    int from = random.nextInt(in.length + 1);
    int to = Math.min(in.length, from + random.nextInt(2_000));
    return Arrays.copyOfRange(in, from, to);
  }

  /** Usually a few times, rarely very often. */
  private byte[] repeated(byte[] piece) {
    int limit = random.nextInt(50) == 0 ? 2 << 20 : 4_000;
    int times = 1 + random.nextInt(Math.max(1, limit / Math.max(1, piece.length)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] in, int from, int to, byte[] middle, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length + middle.length);
    out.write(in, from, to - from);
    out.writeBytes(middle);
    out.write(in, rest, in.length - rest);
    return out.toByteArray();
  }
}
