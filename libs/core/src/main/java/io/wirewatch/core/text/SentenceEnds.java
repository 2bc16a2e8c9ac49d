package io.wirewatch.core.text;

/** Whether a sentence ends: at a terminal mark, unless it belongs to an abbreviation or a name. */
final class SentenceEnds {
  private final SentenceWriter writer;
  private final char[] c;
  private final int to;

  /** {@code writer} knows what stands before a mark. */
  SentenceEnds(SourceText source, SentenceWriter writer) {
    this.writer = writer;
    this.c = source.chars();
    this.to = source.length();
  }

  /**
   * Whether behind an abbreviation that could end a sentence, one does begin: at the end, or with a
   * word that opens sentences.
   */
  boolean opensSentence(int from) {
    int p = from;
    while (p < to && Chars.kind(c[p]) == Chars.SPACE) {
      p++;
    }
    if (p >= to || Chars.kind(c[p]) == Chars.NEWLINE) {
      return true;
    }
    if (p == from || !WordScan.isUpper(c[p])) {
      return false;
    }
    WordHash hash = new WordHash();
    int end = p;
    while (end < to && end - p < 12 && Chars.kind(c[end]) == Chars.LETTER) {
      hash.add(Chars.fold(c[end]));
      end++;
    }
    return Abbreviations.opensSentence(hash.finish());
  }

  static boolean isDash(char ch) {
    return ch == '-' || ch == '‐' || ch == '‑' || ch == '–';
  }

  static boolean isClosing(char ch) {
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

  static boolean isTerminal(char ch) {
    return switch (ch) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '．', '｡' -> true;
      default -> false;
    };
  }

  /** Whether the terminal mark from {@code pos} to {@code end} ends a sentence. */
  boolean isBoundary(char ch, int pos, int end) {
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
    return ch != '.' || !isAbbreviation(pos, p);
  }

  /** 'the country.The', 'of it."Russia': scraped text often loses the space. */
  private boolean endsWithoutSpace(int end, int p) {
    return writer.lastEnd() == end - 1
        && writer.lastLength() >= 3
        && Character.isLowerCase(c[end - 2])
        && p + 1 < to
        && WordScan.isUpper(c[p])
        && Character.isLowerCase(c[p + 1]);
  }

  private boolean isAbbreviation(int pos, int next) {
    if (writer.lastEnd() != pos || writer.lastHash() == 0) {
      return false;
    }
    if (writer.lastLength() == 1 && WordScan.isUpper(c[pos - 1])) {
      return true;
    }
    if (Abbreviations.precedesName(writer.lastHash())) {
      return true;
    }
    return Abbreviations.mayEnd(writer.lastHash())
        && !opensSentence(pos + 1)
        && (WordScan.isUpper(c[next]) || Chars.kind(c[next]) == Chars.DIGIT);
  }
}
