package io.wirewatch.core.lexicon;

/** What a match stands for. */
public enum MatchKind {
  TERM,
  PSEUDO,
  TRIGGER,
  STRONG_CUE,
  CUE,
  TOLL;

  private static final MatchKind[] ALL = values();

  int payload(int index) {
    return index << 3 | ordinal();
  }

  static MatchKind of(int payload) {
    return ALL[payload & 7];
  }
}
