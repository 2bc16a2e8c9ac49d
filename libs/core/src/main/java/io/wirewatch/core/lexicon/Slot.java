package io.wirewatch.core.lexicon;

import java.util.List;

/**
 * One place of a phrase.
 *
 * @param words the normalised words that fill it; empty when {@code kind} is not WORDS
 * @param kind what fills it
 * @param gap how many words may stand between it and the slot before (0 to 12)
 * @param optional whether the phrase also matches without it
 */
public record Slot(List<String> words, Kind kind, int gap, boolean optional) {
  /** What fills a slot. */
  public enum Kind {
    WORDS,
    ANY,
    NUMBER
  }

  public Slot {
    words = List.copyOf(words);
  }
}
