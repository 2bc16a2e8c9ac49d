package io.wirewatch.core.text;

/**
 * Reads one word, number or ideograph, hashing it as it is scanned: the innermost loop of the
 * product. Every method takes where it begins and returns where the text goes on.
 */
final class WordScan {
  private static final int LONGEST_FOLDED = 64;
  private static final long POSSESSIVE = WordHash.of("'s");

  private final SentenceWriter writer;
  private final SentenceEnds ends;
  private final WordHash hash = new WordHash();
  private final char[] c;
  private final byte[] bytes;
  private final int to;

  WordScan(SourceText source, SentenceWriter writer, SentenceEnds ends) {
    this.writer = writer;
    this.ends = ends;
    this.c = source.chars();
    this.bytes = source.bytes();
    this.to = source.length();
  }

  int word(int start) {
    if (isAcronym(start)) {
      return acronym(start);
    }
    int end = asciiWord(start);
    return end > start ? end : anyWord(start);
  }

  /**
   * A word of ASCII letters and digits, which most are, eight at once and without a branch that
   * depends on them; returns {@code start} if something else goes on behind it.
   */
  private int asciiWord(int start) {
    byte[] text = bytes;
    int last = text.length - Long.BYTES;
    long hash = WordHash.SEED;
    int capitals = 0;
    int p = start;
    int count;
    do {
      long eight = p <= last ? Bytes.at(text, p) : Bytes.tail(text, p);
      long words = Bytes.words(eight);
      count = Bytes.leading(words);
      if (count > 0) {
        hash = WordHash.step(hash, Bytes.first(Bytes.lower(eight), count));
        capitals += Long.bitCount(Bytes.first(Bytes.capitals(eight, words), count));
      }
      p += count;
    } while (count == Long.BYTES);
    char ch = p < to ? c[p] : 0;
    if (p == start || ch >= 0x80 || ch == '\'' && joinsLetters(start, p)) {
      return start;
    }
    writer.emitWord(start, p, flags(start, p, capitals), WordHash.finish(hash));
    if (ch == ' ') {
      writer.space();
      return p + 1;
    }
    return ch == '\'' ? possessive(p) : p;
  }

  private int flags(int start, int end, int capitals) {
    int first = c[start] >= 'A' && c[start] <= 'Z' ? Tokens.CAPITALISED : 0;
    int all = capitals == end - start && capitals >= 2 ? Tokens.ALL_CAPS : 0;
    return Tokens.WORD | first | all;
  }

  private int anyWord(int start) {
    WordHash hash = this.hash.reset();
    boolean complex = false;
    boolean lower = false;
    int letters = 0;
    int p = start;
    while (p < to) {
      char ch = c[p];
      byte kind = Chars.kind(ch);
      if (kind == Chars.LETTER || kind == Chars.DIGIT) {
        char folded = Chars.fold(ch);
        if (folded == Chars.COMPLEX) {
          complex = true;
          lower = true;
        } else if (folded != Chars.DROPPED) {
          hash.add(folded);
          lower |= folded == ch && kind == Chars.LETTER;
          letters++;
        }
        p++;
      } else if (isApostrophe(ch) && joinsLetters(start, p)) {
        p++;
      } else if (kind == Chars.SURROGATE && isLetterPair(p)) {
        complex = true;
        p += 2;
      } else {
        break;
      }
    }
    int flags = Tokens.WORD;
    if (isUpper(c[start])) {
      flags |= Tokens.CAPITALISED | (letters >= 2 && !lower ? Tokens.ALL_CAPS : 0);
    }
    writer.emitWord(start, p, flags, finish(complex, start, p));
    return possessive(p);
  }

  private long finish(boolean complex, int start, int end) {
    if (complex && end - start <= LONGEST_FOLDED) {
      return WordHash.of(Words.normalise(new String(c, start, end - start)));
    }
    return hash.finish();
  }

  static boolean isUpper(char ch) {
    return ch < 0x80
        ? ch >= 'A' && ch <= 'Z'
        : Character.isUpperCase(ch) || Character.isTitleCase(ch);
  }

  private static boolean isApostrophe(char ch) {
    return ch == '\'' || ch == '’' || ch == 'ʼ' || ch == 'ʻ';
  }

  /**
   * Whether the apostrophe at p goes on the word: not before a possessive s, nor behind an elided
   * article (l'Ukraine).
   */
  private boolean joinsLetters(int start, int p) {
    if (p + 1 >= to || Chars.kind(c[p + 1]) != Chars.LETTER) {
      return false;
    }
    if ((c[p + 1] | 0x20) == 's' && (p + 2 >= to || !isWordChar(c[p + 2]))) {
      return false;
    }
    return !(p - start == 1 && "ldjmnstc".indexOf(c[start] | 0x20) >= 0);
  }

  static boolean isWordChar(char ch) {
    byte kind = Chars.kind(ch);
    return kind == Chars.LETTER || kind == Chars.DIGIT;
  }

  private boolean isLetterPair(int p) {
    if (p + 1 >= to || !Character.isSurrogatePair(c[p], c[p + 1])) {
      return false;
    }
    int codePoint = Character.toCodePoint(c[p], c[p + 1]);
    return Chars.kindOf(codePoint) == Chars.LETTER;
  }

  /**
   * An elision leaves its apostrophe behind: it is swallowed; a possessive becomes a token of its
   * own.
   */
  private int possessive(int p) {
    if (p >= to || !isApostrophe(c[p]) || p + 1 >= to || Chars.kind(c[p + 1]) != Chars.LETTER) {
      return p;
    }
    if ((c[p + 1] | 0x20) == 's' && (p + 2 >= to || !isWordChar(c[p + 2]))) {
      writer.emit(p, p + 2, Tokens.WORD, POSSESSIVE);
      return p + 2;
    }
    return p + 1;
  }

  private boolean isAcronym(int p) {
    return p + 2 < to
        && c[p + 1] == '.'
        && c[p] < 0x80
        && c[p + 2] < 0x80
        && Character.isLetter(c[p + 2])
        && (p + 3 >= to || !isWordChar(c[p + 3]));
  }

  /** Letters with points: U.S., a.m.; the last point may end the sentence as well. */
  private int acronym(int start) {
    WordHash hash = this.hash.reset();
    int p = start;
    int letters = 0;
    while (p < to
        && c[p] < 0x80
        && Character.isLetter(c[p])
        && (p + 1 >= to || !isWordChar(c[p + 1]))) {
      hash.add(Chars.fold(c[p]));
      hash.add('.');
      letters++;
      p++;
      if (p >= to || c[p] != '.') {
        break;
      }
      p++;
    }
    boolean pointed = c[p - 1] == '.';
    int flags = Tokens.WORD;
    if (isUpper(c[start])) {
      flags |= Tokens.CAPITALISED | (letters >= 2 ? Tokens.ALL_CAPS : 0);
    }
    writer.emitWord(start, p, flags, hash.finish());
    int next = possessive(p);
    if (pointed && next == p && ends.opensSentence(p)) {
      writer.terminate();
    }
    return next;
  }

  int number(int start) {
    int p = start;
    WordHash hash = this.hash.reset();
    boolean letters = false;
    while (p < to) {
      char ch = c[p];
      byte kind = Chars.kind(ch);
      if (kind == Chars.DIGIT || kind == Chars.LETTER) {
        letters |= kind == Chars.LETTER;
        char folded = Chars.fold(ch);
        hash.add(folded == Chars.COMPLEX ? ch : folded);
      } else if ((ch == ',' || ch == '.')
          && p + 1 < to
          && Chars.kind(c[p + 1]) == Chars.DIGIT
          && !letters) {
        if (ch == '.') {
          hash.add(ch);
        }
      } else {
        break;
      }
      p++;
    }
    boolean clock =
        (p + 1 < to && c[p] == ':' && Chars.kind(c[p + 1]) == Chars.DIGIT)
            || (start > 0 && c[start - 1] == ':');
    int flags = letters ? Tokens.WORD : Tokens.NUMBER;
    if (clock) {
      writer.emit(start, p, flags, hash.finish());
    } else {
      writer.emitWord(start, p, flags, hash.finish());
    }
    return letters ? possessive(p) : p;
  }

  /** One code point of {@code units} UTF-16 units. */
  int ideograph(int p, int units) {
    hash.reset();
    char folded = Chars.fold(c[p]);
    for (int i = 0; i < units; i++) {
      boolean simple = units == 1 && folded != Chars.COMPLEX && folded != 0;
      hash.add(simple ? folded : c[p + i]);
    }
    boolean complex = c[p] >= 0xF900 || folded == Chars.COMPLEX && c[p] < 0x3400;
    writer.emitWord(p, p + units, Tokens.WORD, finish(complex, p, p + units));
    return p + units;
  }

  int surrogate(int p) {
    if (p + 1 < to && Character.isSurrogatePair(c[p], c[p + 1])) {
      int codePoint = Character.toCodePoint(c[p], c[p + 1]);
      if (Chars.isIdeograph(codePoint)) {
        return ideograph(p, 2);
      }
      if (Chars.kindOf(codePoint) == Chars.LETTER) {
        return word(p);
      }
    }
    return symbols(p);
  }

  /** Emoji and lone surrogates: a run of them is one token without meaning. */
  private int symbols(int start) {
    int p = start;
    while (p < to && Chars.kind(c[p]) == Chars.SURROGATE) {
      boolean pair = p + 1 < to && Character.isSurrogatePair(c[p], c[p + 1]);
      if (pair && p > start) {
        int codePoint = Character.toCodePoint(c[p], c[p + 1]);
        if (Chars.isIdeograph(codePoint) || Chars.kindOf(codePoint) == Chars.LETTER) {
          break;
        }
      }
      p += pair ? 2 : 1;
    }
    writer.emit(start, p, 0, 0);
    return p;
  }
}
