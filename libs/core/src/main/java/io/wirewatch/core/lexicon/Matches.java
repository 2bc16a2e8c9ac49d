package io.wirewatch.core.lexicon;

import java.util.Arrays;

/** The matches of one article, as arrays, in the order of their anchors. */
public final class Matches {
  private static final int LONGEST = 64;

  private int size;
  private int[] payloads = new int[64];
  private int[] sentences = new int[64];
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private long[] masks = new long[64];
  private int[] anchors = new int[64];

  private final int[] placed = new int[LONGEST];
  private int placedCount;

  void begin(int anchor) {
    placed[0] = anchor;
    placedCount = 1;
  }

  int mark() {
    return placedCount;
  }

  void reset(int mark) {
    placedCount = mark;
  }

  void place(int position) {
    if (placedCount < LONGEST) {
      placed[placedCount++] = position;
    }
  }

  void add(int payload, int sentence, int anchorWord) {
    int first = placed[0];
    int last = placed[0];
    for (int i = 1; i < placedCount; i++) {
      first = Math.min(first, placed[i]);
      last = Math.max(last, placed[i]);
    }
    long mask = 0;
    for (int i = 0; i < placedCount; i++) {
      mask |= 1L << Math.min(63, placed[i] - first);
    }
    if (isKnown(payload, sentence, first, last)) {
      return;
    }
    if (size == payloads.length) {
      grow();
    }
    payloads[size] = payload;
    sentences[size] = sentence;
    firsts[size] = first;
    lasts[size] = last;
    anchors[size] = anchorWord;
    masks[size++] = mask;
  }

  /** Several phrases of one term may match the same words: once is enough. */
  private boolean isKnown(int payload, int sentence, int first, int last) {
    for (int i = size - 1; i >= 0 && sentences[i] == sentence && size - i <= 16; i--) {
      if (payloads[i] == payload && firsts[i] == first && lasts[i] == last) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    int capacity = size * 2;
    payloads = Arrays.copyOf(payloads, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    firsts = Arrays.copyOf(firsts, capacity);
    lasts = Arrays.copyOf(lasts, capacity);
    masks = Arrays.copyOf(masks, capacity);
    anchors = Arrays.copyOf(anchors, capacity);
  }

  /** The number of matches. */
  public int size() {
    return size;
  }

  int payload(int m) {
    return payloads[m];
  }

  /** The sentence of match m. */
  public int sentence(int m) {
    return sentences[m];
  }

  /** The vocabulary id of the word that match m hangs on. */
  public int word(int m) {
    return anchors[m];
  }

  /** The first word of match m. */
  public int first(int m) {
    return firsts[m];
  }

  /** The last word of match m. */
  public int last(int m) {
    return lasts[m];
  }

  /** Whether two matches share a word of their slots (words in gaps do not count). */
  public boolean overlap(int a, int b) {
    int shift = firsts[b] - firsts[a];
    if (shift >= 64 || shift <= -64) {
      return false;
    }
    return shift >= 0
        ? (masks[a] >>> shift & masks[b]) != 0
        : (masks[b] >>> -shift & masks[a]) != 0;
  }

  /** Whether match {@code inner} lies within the words of match {@code outer}. */
  public boolean contains(int outer, int inner) {
    return firsts[outer] <= firsts[inner] && lasts[inner] <= lasts[outer];
  }

  /** Whether word p fills a slot of match m. */
  public boolean covers(int m, int p) {
    int offset = p - firsts[m];
    return offset >= 0 && p <= lasts[m] && (masks[m] >>> Math.min(63, offset) & 1) != 0;
  }

  /** The number of words in the slots of match m. */
  public int slots(int m) {
    return Long.bitCount(masks[m]);
  }
}
