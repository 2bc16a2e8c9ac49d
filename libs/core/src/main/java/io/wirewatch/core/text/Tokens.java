package io.wirewatch.core.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and sentences of one article, as arrays: token i has an id, a span and flags; sentence
 * s has a range of tokens and a part.
 *
 * <p>The sentences of the title come first ({@link Part#TITLE}); their spans count UTF-16 units of
 * the title, all others those of the text as it was given, HTML included. Punctuation marks are
 * tokens (a run of one mark is one token); a hyphen or dash inside a word is none, and the word
 * behind it is {@link #isJoined joined}. In Han, Hiragana and Katakana one code point is one token.
 */
public final class Tokens {
  static final int WORD = 1;
  static final int NUMBER = 1 << 1;
  static final int CAPITALISED = 1 << 2;
  static final int ALL_CAPS = 1 << 3;
  static final int JOINED = 1 << 4;
  static final int SPACED = 1 << 5;

  static final int REPEATED = 1;
  static final int STARTS_LINE = 1 << 1;
  static final int ENDS_LINE = 1 << 2;
  static final int TERMINATED = 1 << 3;

  private static final int[] NONE = {};
  private static final long[] NO_HASHES = {};

  private final String title;
  private final String text;
  private int size;
  private int[] ids;

  /** The hashes of the tokens until they are numbered; memory of the thread, so not afterwards. */
  private long[] hashes;

  private int[] starts;
  private int[] ends;
  private byte[] flags;
  private int[] sentences;
  private int sentenceCount;
  private int[] firsts = new int[32];
  private Part[] parts = new Part[32];
  private byte[] sentenceFlags = new byte[32];
  private long[] sentenceHashes = new long[32];

  Tokens(@Nullable String title, String text) {
    this.title = title == null ? "" : title;
    this.text = text;
    int capacity = Math.min(1 << 16, (this.title.length() + text.length()) / 4 + 16);
    ids = NONE;
    hashes = Scratch.own().hashes(capacity);
    starts = new int[capacity];
    ends = new int[capacity];
    flags = new byte[capacity];
    sentences = new int[capacity];
  }

  void add(long hash, int start, int end, int flag) {
    int i = size;
    if (i == starts.length) {
      grow();
    }
    hashes[i] = hash;
    starts[i] = start;
    ends[i] = end;
    flags[i] = (byte) flag;
    size = i + 1;
  }

  /** Gives every token its id, when all are there. */
  void number(Vocabulary vocabulary) {
    ids = new int[size];
    vocabulary.idsOf(hashes, ids);
    hashes = NO_HASHES;
  }

  private void grow() {
    int capacity = starts.length * 2;
    hashes = Arrays.copyOf(hashes, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    flags = Arrays.copyOf(flags, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
  }

  void endSentence(int firstToken, Part part, int flag, long hash) {
    int s = sentenceCount;
    if (s + 1 == firsts.length) {
      int capacity = firsts.length * 2;
      firsts = Arrays.copyOf(firsts, capacity);
      parts = Arrays.copyOf(parts, capacity);
      sentenceFlags = Arrays.copyOf(sentenceFlags, capacity);
      sentenceHashes = Arrays.copyOf(sentenceHashes, capacity);
    }
    Arrays.fill(sentences, firstToken, size, s);
    firsts[s] = firstToken;
    firsts[s + 1] = size;
    parts[s] = part;
    sentenceFlags[s] = (byte) flag;
    sentenceHashes[s] = hash;
    sentenceCount = s + 1;
  }

  void setPart(int sentence, Part part) {
    parts[sentence] = part;
  }

  void flagSentence(int sentence, int flag) {
    sentenceFlags[sentence] |= (byte) flag;
  }

  boolean hasSentenceFlag(int sentence, int flag) {
    return (sentenceFlags[sentence] & flag) == flag;
  }

  long sentenceHash(int sentence) {
    return sentenceHashes[sentence];
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The vocabulary id of token i, or {@link Vocabulary#UNKNOWN}. */
  public int id(int i) {
    return ids[i];
  }

  /** Where token i begins, in UTF-16 units of its {@link #source}. */
  public int start(int i) {
    return starts[i];
  }

  /** Where token i ends (exclusive), in UTF-16 units of its {@link #source}. */
  public int end(int i) {
    return ends[i];
  }

  /** The title or the text, whichever token i stands in. */
  public String source(int i) {
    return inTitle(i) ? title : text;
  }

  /** Whether token i stands in the title, so that its span refers to it. */
  public boolean inTitle(int i) {
    return parts[sentences[i]] == Part.TITLE;
  }

  /** Token i as it is written. Allocates. */
  public String surface(int i) {
    return source(i).substring(starts[i], ends[i]);
  }

  /**
   * Token i normalised as by {@link Words#normalise}. Allocates; for people and tests, not for
   * matching.
   */
  public String norm(int i) {
    return Words.normalise(surface(i));
  }

  /** The first character of token i as it is written. */
  public char firstChar(int i) {
    return source(i).charAt(starts[i]);
  }

  /**
   * The punctuation mark of token i with quotes and dashes unified (all double quotes are {@code
   * "}), or 0 for words and numbers.
   */
  public char mark(int i) {
    return (flags[i] & (WORD | NUMBER)) != 0 ? 0 : Chars.unified(firstChar(i));
  }

  /**
   * Whether token i is a word: letters, perhaps with digits. A possessive {@code 's} is a word of
   * its own.
   */
  public boolean isWord(int i) {
    return (flags[i] & WORD) != 0;
  }

  /** Whether token i consists of digits, perhaps with separators. */
  public boolean isNumber(int i) {
    return (flags[i] & NUMBER) != 0;
  }

  /** Whether token i is a word that begins with a capital. */
  public boolean isCapitalised(int i) {
    return (flags[i] & CAPITALISED) != 0;
  }

  /** Whether token i is a word of at least two letters, all capitals. */
  public boolean isAllCaps(int i) {
    return (flags[i] & ALL_CAPS) != 0;
  }

  /**
   * Whether a hyphen or dash without space joins token i to the one before ('-led' in 'US-led').
   */
  public boolean isJoined(int i) {
    return (flags[i] & JOINED) != 0;
  }

  /** Whether white space stands before token i. */
  public boolean isSpaced(int i) {
    return (flags[i] & SPACED) != 0;
  }

  /** The sentence of token i. */
  public int sentence(int i) {
    return sentences[i];
  }

  /** The number of sentences; none is empty. */
  public int sentenceCount() {
    return sentenceCount;
  }

  /** The first token of sentence s. */
  public int firstToken(int s) {
    return firsts[s];
  }

  /** The token after the last one of sentence s. */
  public int endToken(int s) {
    return firsts[s + 1];
  }

  /** The part of the article that sentence s stands in. */
  public Part part(int s) {
    return parts[s];
  }

  /**
   * Whether sentence s (of at least four words) stood already earlier in the article, title
   * included.
   */
  public boolean isRepeated(int s) {
    return (sentenceFlags[s] & REPEATED) != 0;
  }

  /** Whether sentence s begins a line or a block. */
  public boolean startsLine(int s) {
    return (sentenceFlags[s] & STARTS_LINE) != 0;
  }

  /** Whether sentence s ends with a full stop, an exclamation or a question mark. */
  public boolean isTerminated(int s) {
    return (sentenceFlags[s] & TERMINATED) != 0;
  }

  /** Where sentence s begins in its source. */
  public int sentenceStart(int s) {
    return starts[firsts[s]];
  }

  /** Where sentence s ends (exclusive) in its source. */
  public int sentenceEnd(int s) {
    return ends[firsts[s + 1] - 1];
  }
}
