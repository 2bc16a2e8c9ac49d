package io.wirewatch.core.story;

import java.text.Normalizer;

/**
 * The words of a text as hashes, in reading order: lower case, Latin diacritics folded, apostrophes
 * and punctuation separating. An ideograph is a word of its own. Tags of HTML are skipped.
 *
 * <p>Story evidence needs no offsets and no linguistics, only that two outlets' spellings of one
 * sentence give the same hashes, at some hundred megabytes a second.
 */
final class Tokens {
  /** Beyond this many words a text says nothing new about which story it tells. */
  static final int LIMIT = 4000;

  private static final char[] FOLDED = foldedLatin();

  /** What an ASCII letter or digit folds to; 0 for the rest. */
  private static final char[] ASCII = foldedAscii();

  /** Characters of a text that are kept room for; a longer one gets its own. */
  private static final int KEPT = 1 << 14;

  private final int[] hashes = new int[LIMIT];
  private final byte[] shapes = new byte[LIMIT];
  private int size;
  private char[] room = new char[0];

  /** Set in {@link #shape} when the word starts with a capital letter. */
  static final int CAPITAL = 1;

  /** Set in {@link #shape} when the word holds a digit. */
  static final int DIGIT = 2;

  /** Set in {@link #shape} when the word has fewer than two characters. */
  static final int SINGLE = 4;

  /** Forgets what was read. */
  Tokens clear() {
    size = 0;
    return this;
  }

  /** Reads {@code text} after what was read before; returns this. */
  Tokens read(String text, boolean html) {
    int n = text.length();
    char[] chars = chars(text);
    int i = 0;
    while (i < n && size < LIMIT) {
      char c = chars[i];
      if (c < 128 ? ASCII[c] != 0 : isWord(c)) {
        i = word(chars, n, i);
      } else if (html && c == '<') {
        i = afterTag(text, i);
      } else if (html && c == '&') {
        i = afterEntity(text, i);
      } else {
        i++;
      }
    }
    return this;
  }

  /** The characters of a text and a NUL behind them, which is no word. */
  private char[] chars(String text) {
    int n = text.length();
    char[] chars = n < KEPT ? room : new char[n + 1];
    if (chars.length <= n) {
      chars = new char[Math.min(KEPT, Math.max(1024, n * 2))];
      room = chars;
    }
    text.getChars(0, n, chars, 0);
    chars[n] = 0;
    return chars;
  }

  int size() {
    return size;
  }

  int hash(int index) {
    return hashes[index];
  }

  int shape(int index) {
    return shapes[index];
  }

  private int word(char[] chars, int n, int start) {
    int hash = 0x811C9DC5;
    int least = 'z';
    int i = start;
    char folded;
    while (chars[i] < 128 && (folded = ASCII[chars[i]]) != 0) {
      least = Math.min(least, folded);
      hash = (hash ^ folded) * 0x01000193;
      i++;
    }
    char first = chars[start];
    if (chars[i] >= 128) {
      return mixedWord(chars, n, start);
    }
    int shape = first >= 'A' && first <= 'Z' ? CAPITAL : 0;
    add(mix(hash), shape | (least <= '9' ? DIGIT : 0) | (i - start < 2 ? SINGLE : 0));
    return i;
  }

  /** A word that is not of ASCII alone. */
  private int mixedWord(char[] chars, int n, int start) {
    int hash = 0x811C9DC5;
    boolean digit = false;
    int i = start;
    while (i < n) {
      char c = chars[i];
      if (c < 128) {
        char folded = ASCII[c];
        if (folded == 0) {
          break;
        }
        digit |= folded <= '9';
        hash = (hash ^ folded) * 0x01000193;
      } else if (isWord(c)) {
        if (Character.isIdeographic(c)) {
          break;
        }
        hash = (hash ^ fold(c)) * 0x01000193;
      } else {
        break;
      }
      i++;
    }
    if (i == start) {
      // An ideograph: a word of its own.
      hash = (hash ^ chars[i++]) * 0x01000193;
    }
    int shape = Character.isUpperCase(chars[start]) ? CAPITAL : 0;
    add(mix(hash), shape | (digit ? DIGIT : 0) | (i - start < 2 ? SINGLE : 0));
    return i;
  }

  private void add(int hash, int shape) {
    hashes[size] = hash;
    shapes[size++] = (byte) shape;
  }

  /** The hash {@link #read} gives the single word {@code word}. */
  static int hashOf(String word) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ fold(word.charAt(i))) * 0x01000193;
    }
    return mix(hash);
  }

  private static boolean isWord(char c) {
    if (c < 128) {
      return ASCII[c] != 0;
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
  }

  private static int afterTag(String text, int start) {
    // A bare '<' is punctuation: tags of real pages are shorter than this.
    int end = text.indexOf('>', start, Math.min(text.length(), start + 2000));
    return end < 0 ? start + 1 : end + 1;
  }

  private static int afterEntity(String text, int start) {
    for (int i = start + 1; i < Math.min(text.length(), start + 10); i++) {
      if (text.charAt(i) == ';') {
        return i + 1;
      }
    }
    return start + 1;
  }

  /** The finaliser of MurmurHash3. */
  static int mix(int h) {
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static char[] foldedLatin() {
    char[] table = new char[0x250];
    for (char c = 0; c < table.length; c++) {
      String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      table[c] = Character.toLowerCase(base.charAt(0));
    }
    return table;
  }

  private static char[] foldedAscii() {
    char[] table = new char[128];
    for (char c = 0; c < table.length; c++) {
      table[c] = Character.isLetterOrDigit(c) ? FOLDED[c] : 0;
    }
    return table;
  }
}
