package io.wirewatch.core.text;

import org.jspecify.annotations.Nullable;

/** Takes what was read, one token after another, and puts it into sentences. */
final class SentenceWriter {
  private static final int SHORTEST_REPEATED = 4;

  /**
   * In tokens; no writer needs more, and what is done per pair of matches in a sentence stays
   * bounded.
   */
  private static final int LONGEST_SENTENCE = 250;

  private static final Part[] PARTS = Part.values();

  private final Tokens tokens;
  private final SourceText source;
  private final Part part;
  private final boolean plain;

  private int sentenceFirst;
  private int sentenceFlags = Tokens.STARTS_LINE;
  private long sentenceHash = 1;
  private int sentenceWords;

  /** Whether the sentence ends before the next token. */
  private boolean pending;

  /** What stands between the last token and the next. */
  private int between;

  private int lastEnd = -1;
  private long lastHash;
  private int lastLength;

  SentenceWriter(Tokens tokens, SourceText source, Part part) {
    this.tokens = tokens;
    this.source = source;
    this.part = part;
    this.plain = source.starts() == null;
    this.sentenceFirst = tokens.size();
  }

  /** Adds a token that counts as a word of the sentence when this is told from others. */
  void emitWord(int start, int end, int flags, long hash) {
    emit(start, end, flags, hash);
    sentenceHash = sentenceHash * 31 + hash;
    sentenceWords++;
  }

  /** Adds a token; {@code hash} is 0 for what cannot be a word. */
  void emit(int start, int end, int flags, long hash) {
    if (pending || tokens.size() - sentenceFirst >= LONGEST_SENTENCE) {
      endSentence();
    }
    int all = flags | between;
    between = 0;
    if (plain) {
      tokens.add(hash, start, end, all);
    } else {
      tokens.add(hash, source.start(start), source.end(end), all);
    }
    lastEnd = end;
    lastHash = hash;
    lastLength = end - start;
  }

  /** White space comes before the next token. */
  void space() {
    between |= Tokens.SPACED;
  }

  /** A hyphen without space comes before the next token. */
  void join() {
    between |= Tokens.JOINED;
  }

  boolean isSpaced() {
    return between != 0 && (between & Tokens.SPACED) != 0;
  }

  /** The sentence is over, but for marks that close it. */
  void terminate() {
    sentenceFlags |= Tokens.TERMINATED;
    pending = true;
  }

  boolean isPending() {
    return pending;
  }

  /** The next token still belongs to a sentence that seemed over. */
  void goOn() {
    pending = false;
  }

  /** The line ends, and its last sentence with it. */
  void endLine() {
    sentenceFlags |= Tokens.ENDS_LINE;
    endSentence();
  }

  void startLine() {
    sentenceFlags |= Tokens.STARTS_LINE;
  }

  /** Where the last token ends among the characters read; −1 before the first. */
  int lastEnd() {
    return lastEnd;
  }

  long lastHash() {
    return lastHash;
  }

  int lastLength() {
    return lastLength;
  }

  private void endSentence() {
    pending = false;
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
    return parts == null || part == Part.TITLE ? part : PARTS[parts[Math.max(0, lastEnd - 1)]];
  }
}
