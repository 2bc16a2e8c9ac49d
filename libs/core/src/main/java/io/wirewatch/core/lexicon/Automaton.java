package io.wirewatch.core.lexicon;

import java.util.Arrays;

/**
 * All phrases of a pack, matched in one pass. Every phrase hangs on its rarest slot, its anchor:
 * only where a word of that slot stands, and one of the slot beside it near by ({@link Anchors}),
 * is the phrase tried, to the left and to the right. So what a text costs depends on how many pairs
 * of anchor and partner stand in it, not on how many phrases there are.
 */
final class Automaton {
  /** Slot codes: a word id above 0, a set as −2 − its number, or these two. */
  static final int ANY = 0;

  static final int NUMBER = -1;

  private final Anchors anchors;
  private final int[] firstSlot;
  private final int[] anchor;
  private final int[] slotCode;
  private final byte[] slotGap;
  private final int[] payload;
  private final WordSets sets;

  Automaton(
      Anchors anchors,
      int[] firstSlot,
      int[] anchor,
      int[] slotCode,
      byte[] slotGap,
      int[] payload,
      WordSets sets) {
    this.anchors = anchors;
    this.firstSlot = firstSlot;
    this.anchor = anchor;
    this.slotCode = slotCode;
    this.slotGap = slotGap;
    this.payload = payload;
    this.sets = sets;
  }

  /** Finds every phrase in every sentence; of one phrase at one anchor only the tightest match. */
  void match(WordStream words, Matches matches) {
    int sentences = words.tokens().sentenceCount();
    Candidates candidates = new Candidates();
    for (int s = 0; s < sentences; s++) {
      int from = words.first(s);
      int to = words.end(s);
      for (int p = from; p < to; p++) {
        int id = words.word(p);
        if (id > 0) {
          collect(words, id, p, from, to, candidates);
          if (!candidates.isEmpty()) {
            tryAll(candidates, words, s, p, matches);
          }
        }
      }
    }
  }

  private void collect(WordStream words, int id, int p, int from, int to, Candidates candidates) {
    candidates.add(anchors.alone(id));
    int last = Math.min(to - 1, p + anchors.right(id));
    for (int q = p + 1; q <= last; q++) {
      int word = words.word(q);
      if (word > 0) {
        if (anchors.mayPair(id, word)) {
          candidates.add(anchors.beside(id, word, false));
        }
      } else if (word == WordStream.STRONG) {
        break;
      }
    }
    int first = Math.max(from, p - anchors.left(id));
    for (int q = p - 1; q >= first; q--) {
      int word = words.word(q);
      if (word > 0) {
        if (anchors.mayPair(id, word)) {
          candidates.add(anchors.beside(id, word, true));
        }
      } else if (word == WordStream.STRONG) {
        break;
      }
    }
  }

  private void tryAll(
      Candidates candidates, WordStream words, int sentence, int p, Matches matches) {
    int from = words.first(sentence);
    int to = words.end(sentence);
    candidates.sort();
    int before = -1;
    for (int i = 0; i < candidates.size; i++) {
      int phrase = candidates.phrases[i];
      if (phrase == before) {
        continue;
      }
      before = phrase;
      int at = anchor[phrase];
      matches.begin(p);
      if (left(words, at - 1, firstSlot[phrase], p, from, matches)
          && right(words, at + 1, firstSlot[phrase + 1], p, to, matches)) {
        matches.add(payload[phrase], sentence, words.word(p));
      }
    }
    candidates.size = 0;
  }

  /** The phrases to try at one word. */
  private static final class Candidates {
    private int[] phrases = new int[64];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    void add(int[] more) {
      if (size + more.length > phrases.length) {
        phrases = Arrays.copyOf(phrases, (size + more.length) * 2);
      }
      for (int phrase : more) {
        phrases[size++] = phrase;
      }
    }

    /** In the order of the pack, which is that of the matches. */
    void sort() {
      if (size > 1) {
        Arrays.sort(phrases, 0, size);
      }
    }
  }

  private boolean left(
      WordStream words, int slot, int firstSlot, int p, int from, Matches matches) {
    if (slot < firstSlot) {
      return true;
    }
    int code = slotCode[slot];
    int limit = p - 1 - slotGap[slot + 1];
    for (int q = p - 1; q >= limit && q >= from; q--) {
      int word = words.word(q);
      if (fits(code, word)) {
        int mark = matches.mark();
        matches.place(q);
        if (left(words, slot - 1, firstSlot, q, from, matches)) {
          return true;
        }
        matches.reset(mark);
      }
      if (word == WordStream.STRONG) {
        return false;
      }
    }
    return false;
  }

  private boolean right(WordStream words, int slot, int endSlot, int p, int to, Matches matches) {
    if (slot == endSlot) {
      return true;
    }
    int code = slotCode[slot];
    int limit = p + 1 + slotGap[slot];
    for (int q = p + 1; q <= limit && q < to; q++) {
      int word = words.word(q);
      if (fits(code, word)) {
        int mark = matches.mark();
        matches.place(q);
        if (right(words, slot + 1, endSlot, q, to, matches)) {
          return true;
        }
        matches.reset(mark);
      }
      if (word == WordStream.STRONG) {
        return false;
      }
    }
    return false;
  }

  private boolean fits(int code, int word) {
    if (code > 0) {
      return code == word;
    }
    if (code == ANY) {
      return word >= NUMBER;
    }
    if (code == NUMBER) {
      return word == WordStream.NUMBER || (word > 0 && sets.contains(WordSets.NUMBERS, word));
    }
    return word > 0 && sets.contains(-2 - code, word);
  }
}
