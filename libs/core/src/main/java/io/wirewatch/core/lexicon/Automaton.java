package io.wirewatch.core.lexicon;

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

  /**
   * A record: payload, how many slots stand left and right of the anchor, its {@link Probe}, then
   * from here on these slots, those on the left first, the nearest first.
   */
  static final int SLOTS = 6;

  /** A slot of a record: its code, and the words that may stand between it and the one before. */
  static final int SLOT = 2;

  private final Anchors anchors;
  private final int[] records;
  private final WordSets sets;

  Automaton(Anchors anchors, int[] records, WordSets sets) {
    this.anchors = anchors;
    this.records = records;
    this.sets = sets;
  }

  /** Finds every phrase in every sentence; of one phrase at one anchor only the tightest match. */
  void match(WordStream words, Matches matches) {
    int[] text = new int[words.size()];
    int[] anchored = new int[words.size()];
    Candidates candidates = new Candidates(records, text);
    for (int s = 0; s < words.tokens().sentenceCount(); s++) {
      int from = words.first(s);
      int to = words.end(s);
      int count = anchored(words, from, to, text, anchored);
      candidates.clear();
      for (int i = 0; i < count; i++) {
        anchors.collect(text, anchored[i], from, to, candidates);
      }
      for (int i = 0; i < candidates.size(); i++) {
        attempt(candidates.record(i), text, candidates.position(i), from, to, s, matches);
      }
    }
  }

  /**
   * The words that phrases hang on. Without a branch, since which they are cannot be foretold.
   *
   * @param text takes all words, those that mean nothing to the pack as unknown
   */
  private int anchored(WordStream words, int from, int to, int[] text, int[] anchored) {
    int limit = anchors.limit();
    int count = 0;
    for (int p = from; p < to; p++) {
      int word = words.word(p);
      word = word < limit ? word : 0;
      text[p] = word;
      anchored[count] = p;
      count += anchors.holds(Math.max(0, word));
    }
    return count;
  }

  private void attempt(
      int record, int[] text, int p, int from, int to, int sentence, Matches matches) {
    int lefts = records[record + 1];
    int leftmost = record + SLOTS + lefts * SLOT;
    matches.begin(p);
    if (left(text, record + SLOTS, lefts, p, from, matches)
        && right(text, leftmost, records[record + 2], p, to, matches)) {
      matches.add(records[record], sentence, text[p]);
    }
  }

  /** Places the slots left of p, the nearest first. */
  private boolean left(int[] text, int slots, int count, int p, int from, Matches matches) {
    int at = p;
    int slot = slots;
    for (int left = count; left > 0; left--) {
      int gap = records[slot + 1];
      if (gap > 0) {
        return leftOverGap(text, slot, left, at, Math.max(from, at - 1 - gap), from, matches);
      }
      at--;
      if (at < from || !fits(records[slot], text[at])) {
        return false;
      }
      matches.place(at);
      slot += SLOT;
    }
    return true;
  }

  private boolean leftOverGap(
      int[] text, int slot, int count, int p, int limit, int from, Matches matches) {
    int code = records[slot];
    if (!mayFit(code, text, limit, p - 1)) {
      return false;
    }
    for (int q = p - 1; q >= limit; q--) {
      int word = text[q];
      if (fits(code, word)) {
        int mark = matches.mark();
        matches.place(q);
        if (left(text, slot + SLOT, count - 1, q, from, matches)) {
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

  /** Places the slots right of p, the nearest first. */
  private boolean right(int[] text, int slots, int count, int p, int to, Matches matches) {
    int at = p;
    int slot = slots;
    for (int left = count; left > 0; left--) {
      int gap = records[slot + 1];
      if (gap > 0) {
        return rightOverGap(text, slot, left, at, Math.min(to - 1, at + 1 + gap), to, matches);
      }
      at++;
      if (at >= to || !fits(records[slot], text[at])) {
        return false;
      }
      matches.place(at);
      slot += SLOT;
    }
    return true;
  }

  private boolean rightOverGap(
      int[] text, int slot, int count, int p, int limit, int to, Matches matches) {
    int code = records[slot];
    if (!mayFit(code, text, p + 1, limit)) {
      return false;
    }
    for (int q = p + 1; q <= limit; q++) {
      int word = text[q];
      if (fits(code, word)) {
        int mark = matches.mark();
        matches.place(q);
        if (right(text, slot + SLOT, count - 1, q, to, matches)) {
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

  /** Whether a word of [first, last] may fill the slot: most gaps hold none that does. */
  private boolean mayFit(int code, int[] text, int first, int last) {
    if (code >= NUMBER) {
      return true;
    }
    int found = 0;
    for (int q = first; q <= last; q++) {
      found |= sets.mayContain(-2 - code, Math.max(0, text[q]));
    }
    return found != 0;
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
