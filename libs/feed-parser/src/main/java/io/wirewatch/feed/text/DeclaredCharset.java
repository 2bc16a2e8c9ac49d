package io.wirewatch.feed.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charset labels as they stand in Content-Type headers and XML declarations. */
final class DeclaredCharset {
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s{0,9}charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:+-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']\\s{0,9}([\\w.:+-]{1,40})");

  /** How much of a document is searched for its XML declaration, which may follow a comment. */
  private static final int HEAD = 1024;

  /**
   * Labels whose WHATWG meaning is a superset of what the name says (WHATWG Encoding, section 4.2),
   * and some that only feeds use.
   */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf_8", "UTF-8"),
          Map.entry("u8", "UTF-8"),
          Map.entry("utf16", "UTF-16"),
          Map.entry("u16", "UTF-16"),
          Map.entry("utf_16", "UTF-16"),
          Map.entry("unicode", "UTF-16"),
          Map.entry("utf32", "UTF-32"),
          Map.entry("utf_32", "UTF-32"));

  private DeclaredCharset() {}

  /** The charset parameter of a Content-Type header, or null. */
  static @Nullable String label(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Matcher m = PARAMETER.matcher(contentType);
    return m.find() ? m.group(1) : null;
  }

  /** The encoding of the XML declaration, or null; the bytes must be a superset of ASCII. */
  static @Nullable String xmlLabel(byte[] bytes, int from) {
    int n = Math.min(bytes.length - from, HEAD);
    Matcher m = XML_ENCODING.matcher(new String(bytes, from, n, StandardCharsets.ISO_8859_1));
    return m.find() ? m.group(1) : null;
  }

  /** The charset a label stands for, or null when no such charset is known. */
  static @Nullable Charset named(String label) {
    String key = label.toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(SUPERSETS.getOrDefault(key, key));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
