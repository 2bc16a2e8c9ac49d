package io.wirewatch.core.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What each UTF-16 unit is to the tokenizer, and what it folds to: NFKC, lower case, without
 * diacritics. Both are tables, so that the usual scripts cost one array read a character; what does
 * not fold to one character is marked {@link #COMPLEX} and left to {@link #foldSlowly}.
 */
final class Chars {
  static final byte SPACE = 0;
  static final byte NEWLINE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte PUNCTUATION = 4;
  static final byte IDEOGRAPH = 5;
  static final byte SURROGATE = 6;

  /** Marks a character that takes {@link #foldSlowly}. */
  static final char COMPLEX = '\uFFFF';

  /** Marks a character that disappears: a diacritic, a soft hyphen, a joiner. */
  static final char DROPPED = 0;

  private static final int FOLD_LIMIT = 0x2100;
  private static final byte[] KIND = new byte[0x10000];
  private static final char[] FOLD = new char[FOLD_LIMIT];

  static {
    for (int c = 0; c < KIND.length; c++) {
      KIND[c] = kindOf(c);
    }
    for (char c = 0; c < FOLD_LIMIT; c++) {
      String folded = foldSlowly(String.valueOf(c));
      FOLD[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : COMPLEX;
    }
  }

  private Chars() {}

  static byte kind(char c) {
    return KIND[c];
  }

  static char fold(char c) {
    return c < FOLD_LIMIT ? FOLD[c] : COMPLEX;
  }

  /** A punctuation mark with all quotes and dashes of a kind made one. */
  static char unified(char c) {
    if (c < 0x80) {
      return c;
    }
    char folded = fold(c);
    return folded == COMPLEX || folded == DROPPED ? c : folded;
  }

  /**
   * One code point, in Han, Hiragana or Katakana, is one token: these scripts do not part words.
   */
  static boolean isIdeograph(int codePoint) {
    if (codePoint < 0x3040) {
      return codePoint >= 0x2E80 && codePoint < 0x3000;
    }
    return codePoint <= 0x30FF
        || (codePoint >= 0x31F0 && codePoint <= 0x31FF)
        || Character.isIdeographic(codePoint)
        || (codePoint >= 0xFF66 && codePoint <= 0xFF9D);
  }

  static byte kindOf(int c) {
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
      return NEWLINE;
    }
    if (c <= ' ' || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF) {
      return SPACE;
    }
    if (c < 0x10000 && Character.isSurrogate((char) c)) {
      return SURROGATE;
    }
    if (Character.isLetter(c)) {
      return isIdeograph(c) ? IDEOGRAPH : LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          LETTER;
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> SPACE;
      default -> PUNCTUATION;
    };
  }

  /**
   * NFKC, lower case, no diacritics, letters with strokes and ligatures opened; for short strings
   * only.
   */
  static String foldSlowly(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      appendFolded(folded, apart.charAt(i));
    }
    return folded.toString();
  }

  private static void appendFolded(StringBuilder folded, char c) {
    switch (c) {
      case 'ı' -> folded.append('i');
      case 'ł' -> folded.append('l');
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case '’', '‘', 'ʼ', 'ʻ', '`', '´' -> folded.append('\'');
      case '“', '”', '„', '«', '»', '‟', '″' -> folded.append('"');
      case '‐', '‑', '‒', '–', '—', '―', '−' -> folded.append('-');
      default -> {
        if (!isDropped(c)) {
          folded.append(c);
        }
      }
    }
  }

  /**
   * Diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Indic scripts are
   * letters in effect and stay.
   */
  private static boolean isDropped(char c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x0483 && c <= 0x0489)
        || (c >= 0x0591 && c <= 0x05C7)
        || c == 0x0640
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || c == 0x00AD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF
        || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
