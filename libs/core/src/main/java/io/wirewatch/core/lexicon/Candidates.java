package io.wirewatch.core.lexicon;

import java.util.Arrays;

/**
 * The phrases to try in a sentence, in the order of their anchors and of the pack.
 *
 * <p>Most phrases that a word anchors do not stand there, and which cannot be foretold: so each is
 * turned away without a branch, by the {@link Probe} in its record, before it is tried.
 */
final class Candidates {
  private final int[] records;
  private final int[] text;
  private final int last;

  /** Position in the upper half, record in the lower. */
  private long[] found = new long[256];

  private int size;

  Candidates(int[] records, int[] text) {
    this.records = records;
    this.text = text;
    this.last = text.length - 1;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int position(int i) {
    return (int) (found[i] >>> 32);
  }

  int record(int i) {
    return (int) found[i];
  }

  void add(int p, int record) {
    reserve(1);
    int beside = Math.min(last, Math.max(0, p + records[record + Probe.OFFSET]));
    found[size] = (long) p << 32 | record;
    size += Probe.passes(records, record, text[beside]);
  }

  void addAll(int p, int[] list, int from, int end) {
    reserve(end - from);
    for (int i = from; i < end; i++) {
      int record = list[i];
      int beside = Math.min(last, Math.max(0, p + records[record + Probe.OFFSET]));
      found[size] = (long) p << 32 | record;
      size += Probe.passes(records, record, text[beside]);
    }
  }

  private void reserve(int more) {
    if (size + more > found.length) {
      found = Arrays.copyOf(found, (size + more) * 2);
    }
  }

  /** Puts what was added for position p in order, each once. */
  void order(int p) {
    int from = size;
    while (from > 0 && position(from - 1) == p) {
      from--;
    }
    Arrays.sort(found, from, size);
    int distinct = from;
    for (int i = from; i < size; i++) {
      if (i == from || found[i] != found[distinct - 1]) {
        found[distinct++] = found[i];
      }
    }
    size = distinct;
  }
}
