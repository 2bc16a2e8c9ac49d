package io.wirewatch.core.lexicon;

import java.util.List;

/**
 * A pattern as written in a pack.
 *
 * @param text as it stands in the file
 * @param slots at least one
 * @param line line of the file, from 1
 */
public record Phrase(String text, List<Slot> slots, int line) {
  public Phrase {
    slots = List.copyOf(slots);
  }
}
