package io.wirewatch.core.text;

import org.jspecify.annotations.Nullable;

/**
 * One pass over the characters of a title or a text. Longer than the house's 300 lines would like
 * to be because the cursor, the running word hash and the state of the sentence are one machine,
 * and it is the innermost loop of the product.
 */
final class Scan {
  private static final int LONGEST_FOLDED = 64;
  private static final int SHORTEST_REPEATED = 4;

  /**
   * In tokens; no writer needs more, and what is done per pair of matches in a sentence stays
   * bounded.
   */
  private static final int LONGEST_SENTENCE = 250;

  private static final long POSSESSIVE = WordHash.of("'s");

  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final SourceText source;
  private final char[] c;
  private final int to;
  private final Part part;
  private final boolean hardWrapped;

  private int pos;
  private int sentenceFirst;
  private int sentenceFlags = Tokens.STARTS_LINE;
  private long sentenceHash = 1;
  private int sentenceWords;
  private boolean pendingEnd;
  private boolean spaced;
  private boolean joined;
  private int lastEnd = -1;
  private long lastHash;
  private int lastLength;

  Scan(Vocabulary vocabulary, Tokens tokens, SourceText source, Part part) {
    this.vocabulary = vocabulary;
    this.tokens = tokens;
    this.source = source;
    this.c = source.chars();
    this.to = source.length();
    this.part = part;
    this.sentenceFirst = tokens.size();
    this.hardWrapped = source.starts() == null && Layout.isHardWrapped(source.original());
  }

  void run() {
    while (pos < to) {
      char ch = c[pos];
      switch (Chars.kind(ch)) {
        case Chars.SPACE -> {
          spaced = true;
          pos++;
        }
        case Chars.NEWLINE -> newline();
        case Chars.LETTER -> word();
        case Chars.DIGIT -> number();
        case Chars.IDEOGRAPH -> ideograph(1);
        case Chars.SURROGATE -> surrogate();
        default -> punctuation(ch);
      }
    }
    sentenceFlags |= Tokens.ENDS_LINE;
    endSentence();
  }

  private void newline() {
    int breaks = 0;
    int p = pos;
    while (p < to) {
      byte kind = Chars.kind(c[p]);
      if (kind == Chars.NEWLINE) {
        boolean carriageReturn = c[p] == '\r' && p + 1 < to && c[p + 1] == '\n';
        breaks += carriageReturn ? 0 : 1;
      } else if (kind != Chars.SPACE) {
        break;
      }
      p++;
    }
    pos = p;
    spaced = true;
    boolean goesOn =
        breaks < 2 && !pendingEnd && p < to && (hardWrapped || Character.isLowerCase(c[p]));
    if (!goesOn) {
      sentenceFlags |= Tokens.ENDS_LINE;
      endSentence();
      sentenceFlags |= Tokens.STARTS_LINE;
    }
  }

  private void endSentence() {
    pendingEnd = false;
    if (tokens.size() > sentenceFirst) {
      Part where = source.parts() == null ? part : htmlPart();
      long hash = sentenceWords >= SHORTEST_REPEATED ? WordHash.finish(sentenceHash) : 0;
      tokens.endSentence(sentenceFirst, where, sentenceFlags, hash);
      sentenceFirst = tokens.size();
    }
    sentenceFlags = 0;
    sentenceHash = 1;
    sentenceWords = 0;
  }

  private Part htmlPart() {
    byte @Nullable [] parts = source.parts();
    return parts == null || part == Part.TITLE
        ? part
        : Part.values()[parts[Math.max(0, lastEnd - 1)]];
  }

  private void emit(int start, int end, int flags, long hash) {
    if (pendingEnd || tokens.size() - sentenceFirst >= LONGEST_SENTENCE) {
      endSentence();
    }
    int all = flags;
    if (spaced) {
      all |= Tokens.SPACED;
    }
    if (joined) {
      all |= Tokens.JOINED;
    }
    spaced = false;
    joined = false;
    int id = hash == 0 ? Vocabulary.UNKNOWN : vocabulary.idOf(hash);
    tokens.add(id, source.start(start), source.end(end), all);
    lastEnd = end;
    lastHash = hash;
    lastLength = end - start;
  }

  private void countWord(long hash) {
    sentenceHash = sentenceHash * 31 + hash;
    sentenceWords++;
  }

  private void word() {
    int start = pos;
    if (isAcronym(start)) {
      acronym(start);
    } else if (!asciiWord(start)) {
      anyWord(start);
    }
  }

  /**
   * A word of ASCII letters and digits, which most are; false if something else goes on behind it.
   */
  private boolean asciiWord(int start) {
    char[] chars = c;
    byte[] folds = Chars.ASCII_WORD;
    int end = to;
    long hash = WordHash.SEED;
    int capitals = 0;
    int p = start;
    char ch = 0;
    while (p < end && (ch = chars[p]) < 0x80) {
      int folded = folds[ch];
      if (folded == 0) {
        break;
      }
      hash = WordHash.step(hash, (char) folded);
      capitals += (ch ^ folded) >>> 5;
      p++;
    }
    boolean apostrophe = p < end && ch == '\'';
    if (p == start || (p < end && ch >= 0x80) || (apostrophe && joinsLetters(start, p))) {
      return false;
    }
    long finished = WordHash.finish(hash);
    int flags = Tokens.WORD;
    if (capitals > 0 && (chars[start] & 0x20) == 0 && chars[start] >= 'A') {
      flags |= Tokens.CAPITALISED | (capitals == p - start && capitals >= 2 ? Tokens.ALL_CAPS : 0);
    }
    emit(start, p, flags, finished);
    countWord(finished);
    pos = p;
    if (apostrophe) {
      possessive();
    }
    return true;
  }

  private void anyWord(int start) {
    long hash = WordHash.SEED;
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
          hash = WordHash.step(hash, folded);
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
    long finished = finish(hash, complex, start, p);
    int flags = Tokens.WORD;
    if (isUpper(c[start])) {
      flags |= Tokens.CAPITALISED | (letters >= 2 && !lower ? Tokens.ALL_CAPS : 0);
    }
    emit(start, p, flags, finished);
    countWord(finished);
    pos = p;
    possessive();
  }

  private long finish(long hash, boolean complex, int start, int end) {
    if (complex && end - start <= LONGEST_FOLDED) {
      return WordHash.of(Words.normalise(new String(c, start, end - start)));
    }
    return WordHash.finish(hash);
  }

  private static boolean isUpper(char ch) {
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

  private static boolean isWordChar(char ch) {
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
  private void possessive() {
    if (pos >= to
        || !isApostrophe(c[pos])
        || pos + 1 >= to
        || Chars.kind(c[pos + 1]) != Chars.LETTER) {
      return;
    }
    if ((c[pos + 1] | 0x20) == 's' && (pos + 2 >= to || !isWordChar(c[pos + 2]))) {
      emit(pos, pos + 2, Tokens.WORD, POSSESSIVE);
      pos += 2;
    } else {
      pos++;
    }
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
  private void acronym(int start) {
    long hash = WordHash.SEED;
    int p = start;
    int letters = 0;
    while (p < to
        && c[p] < 0x80
        && Character.isLetter(c[p])
        && (p + 1 >= to || !isWordChar(c[p + 1]))) {
      hash = WordHash.step(WordHash.step(hash, Chars.fold(c[p])), '.');
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
    long finished = WordHash.finish(hash);
    emit(start, p, flags, finished);
    countWord(finished);
    pos = p;
    possessive();
    if (pointed && pos == p && opensSentence(p)) {
      sentenceFlags |= Tokens.TERMINATED;
      pendingEnd = true;
    }
  }

  /**
   * Whether behind an abbreviation that could end a sentence, one does begin: at the end, or with a
   * word that opens sentences.
   */
  private boolean opensSentence(int from) {
    int p = from;
    while (p < to && Chars.kind(c[p]) == Chars.SPACE) {
      p++;
    }
    if (p >= to || Chars.kind(c[p]) == Chars.NEWLINE) {
      return true;
    }
    if (p == from || !isUpper(c[p])) {
      return false;
    }
    long hash = WordHash.SEED;
    int end = p;
    while (end < to && end - p < 12 && Chars.kind(c[end]) == Chars.LETTER) {
      hash = WordHash.step(hash, Chars.fold(c[end]));
      end++;
    }
    return Abbreviations.opensSentence(WordHash.finish(hash));
  }

  private void number() {
    int start = pos;
    int p = start;
    long hash = WordHash.SEED;
    boolean letters = false;
    while (p < to) {
      char ch = c[p];
      byte kind = Chars.kind(ch);
      if (kind == Chars.DIGIT || kind == Chars.LETTER) {
        letters |= kind == Chars.LETTER;
        char folded = Chars.fold(ch);
        hash = WordHash.step(hash, folded == Chars.COMPLEX ? ch : folded);
      } else if ((ch == ',' || ch == '.')
          && p + 1 < to
          && Chars.kind(c[p + 1]) == Chars.DIGIT
          && !letters) {
        if (ch == '.') {
          hash = WordHash.step(hash, ch);
        }
      } else {
        break;
      }
      p++;
    }
    boolean clock =
        (p + 1 < to && c[p] == ':' && Chars.kind(c[p + 1]) == Chars.DIGIT)
            || (start > 0 && c[start - 1] == ':');
    long finished = WordHash.finish(hash);
    emit(start, p, letters ? Tokens.WORD : Tokens.NUMBER, finished);
    if (!clock) {
      countWord(finished);
    }
    pos = p;
    if (letters) {
      possessive();
    }
  }

  private void ideograph(int units) {
    long hash = WordHash.SEED;
    char folded = Chars.fold(c[pos]);
    for (int i = 0; i < units; i++) {
      hash =
          WordHash.step(
              hash, units == 1 && folded != Chars.COMPLEX && folded != 0 ? folded : c[pos + i]);
    }
    long finished =
        finish(
            hash, c[pos] >= 0xF900 || folded == Chars.COMPLEX && c[pos] < 0x3400, pos, pos + units);
    emit(pos, pos + units, Tokens.WORD, finished);
    countWord(finished);
    pos += units;
  }

  private void surrogate() {
    if (pos + 1 < to && Character.isSurrogatePair(c[pos], c[pos + 1])) {
      int codePoint = Character.toCodePoint(c[pos], c[pos + 1]);
      if (Chars.isIdeograph(codePoint)) {
        ideograph(2);
      } else if (Chars.kindOf(codePoint) == Chars.LETTER) {
        word();
      } else {
        symbols();
      }
    } else {
      symbols();
    }
  }

  /** Emoji and lone surrogates: a run of them is one token without meaning. */
  private void symbols() {
    int start = pos;
    while (pos < to && Chars.kind(c[pos]) == Chars.SURROGATE) {
      boolean pair = pos + 1 < to && Character.isSurrogatePair(c[pos], c[pos + 1]);
      if (pair && pos > start) {
        int codePoint = Character.toCodePoint(c[pos], c[pos + 1]);
        if (Chars.isIdeograph(codePoint) || Chars.kindOf(codePoint) == Chars.LETTER) {
          break;
        }
      }
      pos += pair ? 2 : 1;
    }
    emit(start, pos, 0, 0);
  }

  private void punctuation(char ch) {
    if (isDash(ch)
        && pos == lastEnd
        && pos + 1 < to
        && isWordChar(c[pos + 1])
        && pos > 0
        && isWordChar(c[pos - 1])) {
      joined = true;
      pos++;
      return;
    }
    int end = pos + 1;
    while (end < to && c[end] == ch) {
      end++;
    }
    boolean closes = pendingEnd && !spaced && isClosing(ch);
    boolean ends = isTerminal(ch) && isBoundary(ch, end);
    boolean wasPending = pendingEnd;
    if (closes || (wasPending && isTerminal(ch) && !spaced)) {
      pendingEnd = false;
    }
    emit(pos, end, 0, 0);
    pos = end;
    if (ends || closes || (wasPending && isTerminal(ch))) {
      pendingEnd = true;
      sentenceFlags |= Tokens.TERMINATED;
    }
  }

  private static boolean isDash(char ch) {
    return ch == '-' || ch == '‐' || ch == '‑' || ch == '–';
  }

  private static boolean isClosing(char ch) {
    return ch == '"'
        || ch == '”'
        || ch == '’'
        || ch == '\''
        || ch == ')'
        || ch == ']'
        || ch == '»'
        || ch == '」'
        || ch == '』';
  }

  private static boolean isTerminal(char ch) {
    return switch (ch) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '．', '｡' -> true;
      default -> false;
    };
  }

  /** Whether the terminal mark before {@code end} ends a sentence. */
  private boolean isBoundary(char ch, int end) {
    if (ch >= 0x0600 && ch != '…') {
      return true;
    }
    int p = end;
    while (p < to && isClosing(c[p])) {
      p++;
    }
    if (p >= to || Chars.kind(c[p]) == Chars.NEWLINE) {
      return true;
    }
    if (Chars.kind(c[p]) != Chars.SPACE) {
      return endsWithoutSpace(end, p);
    }
    while (p < to && Chars.kind(c[p]) == Chars.SPACE) {
      p++;
    }
    if (p >= to || Chars.kind(c[p]) == Chars.NEWLINE) {
      return true;
    }
    if (Character.isLowerCase(c[p])) {
      return false;
    }
    return ch != '.' || !isAbbreviation(p);
  }

  /** 'the country.The', 'of it."Russia': scraped text often loses the space. */
  private boolean endsWithoutSpace(int end, int p) {
    return lastEnd == end - 1
        && lastLength >= 3
        && Character.isLowerCase(c[end - 2])
        && p + 1 < to
        && isUpper(c[p])
        && Character.isLowerCase(c[p + 1]);
  }

  private boolean isAbbreviation(int next) {
    if (lastEnd != pos || lastHash == 0) {
      return false;
    }
    if (lastLength == 1 && isUpper(c[pos - 1])) {
      return true;
    }
    if (Abbreviations.precedesName(lastHash)) {
      return true;
    }
    return Abbreviations.mayEnd(lastHash)
        && !opensSentence(pos + 1)
        && (isUpper(c[next]) || Chars.kind(c[next]) == Chars.DIGIT);
  }
}
