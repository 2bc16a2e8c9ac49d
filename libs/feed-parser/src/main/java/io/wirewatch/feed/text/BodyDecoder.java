package io.wirewatch.feed.text;

import io.wirewatch.feed.problem.ProblemKind;
import io.wirewatch.feed.problem.ProblemLog;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. The order is that of RFC 7303 section 3: byte order mark, Content-Type, XML
 * declaration, UTF-8; but each is believed only when the bytes agree, and bytes that are valid
 * UTF-8 with multi-byte characters are UTF-8 whatever a single-byte label says. When all fail, the
 * charset is guessed ({@link CharsetGuess}).
 */
public final class BodyDecoder {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** One bad character among so many good ones does not refute a declared charset. */
  private static final int MANY = 20;

  private final byte[] bytes;
  private final ProblemLog problems;

  private BodyDecoder(byte[] bytes, ProblemLog problems) {
    this.bytes = bytes;
    this.problems = problems;
  }

  /**
   * The text of a response body. Never throws; what cannot be decoded becomes U+FFFD.
   *
   * @param contentType the Content-Type header as sent, or null
   */
  public static String decode(byte[] bytes, @Nullable String contentType, ProblemLog problems) {
    return new BodyDecoder(bytes, problems).decode(contentType);
  }

  private String decode(@Nullable String contentType) {
    Mark mark = Mark.of(bytes);
    if (mark != null) {
      return lenient(mark.charset, mark.length);
    }
    Charset wide = wideWithoutMark();
    if (wide != null) {
      return lenient(wide, 0);
    }
    return declared(contentType);
  }

  private String declared(@Nullable String contentType) {
    Set<Charset> candidates = new LinkedHashSet<>();
    add(candidates, DeclaredCharset.label(contentType), "Content-Type header");
    add(candidates, DeclaredCharset.xmlLabel(bytes, 0), "XML declaration");
    String utf8 = strict(StandardCharsets.UTF_8);
    if (utf8 != null) {
      if (!candidates.isEmpty()
          && utf8.length() != bytes.length
          && !candidates.contains(StandardCharsets.UTF_8)) {
        mismatch(candidates.iterator().next(), StandardCharsets.UTF_8);
      }
      if (utf8.length() != bytes.length || asciiSuperset(candidates)) {
        return utf8;
      }
    }
    for (Charset candidate : candidates) {
      String text = candidate.equals(StandardCharsets.UTF_8) ? utf8 : strict(candidate);
      if (text != null && plausible(text)) {
        return text;
      }
    }
    return utf8 != null ? utf8 : guessed(candidates);
  }

  /** All candidates read ASCII bytes as ASCII, so that for such bytes they make no difference. */
  private static boolean asciiSuperset(Set<Charset> candidates) {
    for (Charset candidate : candidates) {
      String name = candidate.name();
      if (name.startsWith("UTF-16")
          || name.startsWith("UTF-32")
          || name.startsWith("ISO-2022")
          || name.startsWith("x-ISO-2022")
          || name.startsWith("IBM")
          || name.startsWith("x-IBM")
          || name.equals("HZ-GB-2312")) {
        return false;
      }
    }
    return true;
  }

  private static boolean plausible(String text) {
    int lt = text.indexOf('<');
    int brace = text.indexOf('{');
    return lt >= 0 || brace >= 0;
  }

  private String guessed(Set<Charset> failed) {
    if (mostlyUtf8()) {
      return lenient(StandardCharsets.UTF_8, 0);
    }
    for (Charset declared : failed) {
      if (!declared.equals(StandardCharsets.UTF_8) && nearly(declared)) {
        return lenient(declared, 0);
      }
    }
    Charset guess =
        CharsetGuess.of(
            bytes, charset -> !failed.contains(charset) && strictAndPlausible(charset) != null);
    String text = guess == null ? null : strictAndPlausible(guess);
    if (guess != null && text != null) {
      mismatch(failed.isEmpty() ? null : failed.iterator().next(), guess);
      return text;
    }
    if (!failed.isEmpty()) {
      return lenient(failed.iterator().next(), 0);
    }
    Charset last = Charset.forName("windows-1252");
    mismatch(null, last);
    return lenient(last, 0);
  }

  private @Nullable String strictAndPlausible(Charset charset) {
    String text = strict(charset);
    return text != null && plausible(text) ? text : null;
  }

  /** Valid multi-byte sequences outnumber the broken ones: UTF-8 with a few bad bytes. */
  private boolean mostlyUtf8() {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        continue;
      }
      int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 0;
      int seen = 1;
      while (seen < length && i + seen < bytes.length && (bytes[i + seen] & 0xC0) == 0x80) {
        seen++;
      }
      if (length > 0 && seen == length) {
        good++;
        i += length - 1;
      } else {
        bad++;
      }
    }
    return good > 2 * bad;
  }

  /** The bytes are of this charset but for a few, as when a text was cut inside a character. */
  private boolean nearly(Charset charset) {
    String text = new String(bytes, charset);
    long foreign = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    return plausible(text) && replaced * MANY <= foreign;
  }

  private @Nullable Charset wideWithoutMark() {
    if (bytes.length < 4) {
      return null;
    }
    int zeros =
        (bytes[0] == 0 ? 8 : 0)
            | (bytes[1] == 0 ? 4 : 0)
            | (bytes[2] == 0 ? 2 : 0)
            | (bytes[3] == 0 ? 1 : 0);
    return switch (zeros) {
      case 0b1010 -> StandardCharsets.UTF_16BE;
      case 0b0101 -> StandardCharsets.UTF_16LE;
      case 0b1110 -> UTF_32BE;
      case 0b0111 -> UTF_32LE;
      default -> null;
    };
  }

  private void add(Set<Charset> candidates, @Nullable String label, String where) {
    if (label == null) {
      return;
    }
    Charset charset = DeclaredCharset.named(label);
    if (charset == null) {
      problems.add(
          ProblemKind.CHARSET_MISMATCH,
          "the " + where + " names the unknown charset " + ProblemLog.quote(label));
    } else {
      candidates.add(charset);
    }
  }

  private void mismatch(@Nullable Charset declared, Charset used) {
    problems.add(
        ProblemKind.CHARSET_MISMATCH,
        declared == null
            ? "no charset is declared and the bytes are not UTF-8; read as " + used
            : "declared as " + declared + ", but the bytes are not; read as " + used);
  }

  private @Nullable String strict(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, charset);
      return text.indexOf('\uFFFD') < 0 || encodesBack(text) ? text : null;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException wrong) {
      return null;
    } catch (UnsupportedOperationException | IllegalStateException cannotDecode) {
      return null;
    }
  }

  /** U+FFFD may stand in the text itself; then the bytes come back unchanged. */
  private boolean encodesBack(String text) {
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
  }

  private String lenient(Charset charset, int from) {
    CharBuffer text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
    } catch (CharacterCodingException | UnsupportedOperationException impossible) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    String decoded = text.toString();
    long replaced = decoded.chars().filter(c -> c == '\uFFFD').count();
    if (replaced > 0) {
      problems.add(
          ProblemKind.INVALID_BYTES,
          replaced + " byte sequences are not " + charset + "; each became U+FFFD");
    }
    return decoded;
  }

  private record Mark(Charset charset, int length) {
    static @Nullable Mark of(byte[] b) {
      if (starts(b, 0xEF, 0xBB, 0xBF)) {
        return new Mark(StandardCharsets.UTF_8, 3);
      }
      if (starts(b, 0xFF, 0xFE, 0, 0)) {
        return new Mark(UTF_32LE, 4);
      }
      if (starts(b, 0, 0, 0xFE, 0xFF)) {
        return new Mark(UTF_32BE, 4);
      }
      if (starts(b, 0xFF, 0xFE)) {
        return new Mark(StandardCharsets.UTF_16LE, 2);
      }
      return starts(b, 0xFE, 0xFF) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
      if (bytes.length < prefix.length) {
        return false;
      }
      for (int i = 0; i < prefix.length; i++) {
        if ((bytes[i] & 0xFF) != prefix[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
