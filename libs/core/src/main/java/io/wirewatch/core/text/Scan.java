package io.wirewatch.core.text;

/**
 * One pass over the characters of a title or a text: the cursor, and what lies between words. Words
 * and numbers are read by {@link WordScan}, what was read goes to the {@link SentenceWriter}, and
 * {@link SentenceEnds} tells which marks end a sentence.
 */
final class Scan {
  private final SentenceWriter writer;
  private final WordScan words;
  private final SentenceEnds ends;
  private final char[] c;
  private final int to;
  private final boolean hardWrapped;

  Scan(Tokens tokens, SourceText source, Part part) {
    this.writer = new SentenceWriter(tokens, source, part);
    this.ends = new SentenceEnds(source, writer);
    this.words = new WordScan(source, writer, ends);
    this.c = source.chars();
    this.to = source.length();
    this.hardWrapped = source.starts() == null && Layout.isHardWrapped(source.original());
  }

  void run() {
    int pos = 0;
    while (pos < to) {
      char ch = c[pos];
      pos =
          switch (Chars.kind(ch)) {
            case Chars.LETTER -> words.word(pos);
            case Chars.SPACE -> {
              writer.space();
              yield pos + 1;
            }
            case Chars.NEWLINE -> newline(pos);
            case Chars.DIGIT -> words.number(pos);
            case Chars.IDEOGRAPH -> words.ideograph(pos, 1);
            case Chars.SURROGATE -> words.surrogate(pos);
            default -> punctuation(ch, pos);
          };
    }
    writer.endLine();
  }

  private int newline(int pos) {
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
    writer.space();
    boolean goesOn =
        breaks < 2 && !writer.isPending() && p < to && (hardWrapped || Character.isLowerCase(c[p]));
    if (!goesOn) {
      writer.endLine();
      writer.startLine();
    }
    return p;
  }

  private int punctuation(char ch, int pos) {
    if (SentenceEnds.isDash(ch)
        && pos == writer.lastEnd()
        && pos + 1 < to
        && WordScan.isWordChar(c[pos + 1])
        && pos > 0
        && WordScan.isWordChar(c[pos - 1])) {
      writer.join();
      return pos + 1;
    }
    int end = pos + 1;
    while (end < to && c[end] == ch) {
      end++;
    }
    boolean wasPending = writer.isPending();
    boolean terminal = SentenceEnds.isTerminal(ch);
    boolean closes = wasPending && !writer.isSpaced() && SentenceEnds.isClosing(ch);
    boolean stops = terminal && ends.isBoundary(ch, pos, end);
    if (closes || (wasPending && terminal && !writer.isSpaced())) {
      writer.goOn();
    }
    writer.emit(pos, end, 0, 0);
    if (stops || closes || (wasPending && terminal)) {
      writer.terminate();
    }
    return end;
  }
}
