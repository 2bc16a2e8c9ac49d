package io.wirewatch.feed.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of bytes that nothing true is declared of: what ICU's detector finds, but for the
 * Latin alphabets. A few accents do not tell Czech from French, so the language the document names
 * decides between them, and without one Western Europe is likelier.
 */
final class CharsetGuess {
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:<language>|<dc:language>|xml:lang=[\"'])\\s{0,9}([a-zA-Z]{2,3})");

  /** Languages whose Latin alphabet is not that of windows-1252. */
  private static final Map<String, String> ALPHABETS =
      Map.ofEntries(
          Map.entry("cs", "windows-1250"),
          Map.entry("sk", "windows-1250"),
          Map.entry("pl", "windows-1250"),
          Map.entry("hu", "windows-1250"),
          Map.entry("hr", "windows-1250"),
          Map.entry("bs", "windows-1250"),
          Map.entry("sl", "windows-1250"),
          Map.entry("ro", "windows-1250"),
          Map.entry("sq", "windows-1250"),
          Map.entry("tr", "windows-1254"),
          Map.entry("az", "windows-1254"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("et", "windows-1257"));

  private static final Set<String> LATIN =
      Set.of(
          "ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254");

  private static final String WESTERN = "windows-1252";
  private static final int HEAD = 4096;

  /** The detector counts characters; more text makes it slower, not surer. */
  private static final int DETECTED = 1 << 16;

  private static final int SURE_ENOUGH = 20;

  /** Less confidence, or fewer accents, and no other Latin alphabet is believed. */
  private static final int SURE = 50;

  private static final int MANY = 12;

  private CharsetGuess() {}

  /**
   * The likeliest charset.
   *
   * @param fits whether the bytes can be decoded with it
   */
  static @Nullable Charset of(byte[] bytes, Predicate<Charset> fits) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample(bytes));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < SURE_ENOUGH) {
        break; // They come by confidence.
      }
      Charset found = DeclaredCharset.named(match.getName());
      if (found != null && LATIN.contains(match.getName())) {
        found = latin(bytes, found, match.getConfidence(), fits);
      }
      if (found != null && fits.test(found)) {
        return found;
      }
    }
    Charset named = alphabet(bytes);
    return named != null && fits.test(named) ? named : null;
  }

  private static Charset latin(
      byte[] bytes, Charset found, int confidence, Predicate<Charset> fits) {
    Charset named = alphabet(bytes);
    if (named != null && fits.test(named)) {
      return named;
    }
    boolean sure = confidence >= SURE && foreign(bytes) >= MANY;
    Charset western = Charset.forName(WESTERN);
    return !sure && fits.test(western) ? western : found;
  }

  private static int foreign(byte[] bytes) {
    int foreign = 0;
    for (byte b : bytes) {
      foreign += b < 0 ? 1 : 0;
    }
    return foreign;
  }

  /** The charset of the language the document names, when that is not the Western one. */
  private static @Nullable Charset alphabet(byte[] bytes) {
    int n = Math.min(bytes.length, HEAD);
    Matcher m = LANGUAGE.matcher(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
    String name = m.find() ? ALPHABETS.get(m.group(1).toLowerCase(Locale.ROOT)) : null;
    return name == null ? null : Charset.forName(name);
  }

  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - 512);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DETECTED));
  }
}
