package io.wirewatch.core.place;

import java.util.List;

/**
 * Where a sentence happens, as far as it and its surroundings tell.
 *
 * @param regions ids of the regions, the most specific first; empty if {@link Kind#NONE}
 */
public record Scene(Kind kind, List<String> regions) {
  /** No guess. */
  public static final Scene NONE = new Scene(Kind.NONE, List.of());

  /** Copies the list. */
  public Scene {
    regions = List.copyOf(regions);
  }

  /** How it is known. */
  public enum Kind {
    /** The sentence names a place of use LOCATION. */
    LOCATED("the sentence names the place"),
    /** It names none; the nearest sentence before that does speaks of the same parties. */
    INHERITED("the place is that of a sentence before"),
    /** It names none; the country attacked, or the one that acts, is the best guess. */
    IMPLIED("no place is named; it is the country that suffers or acts"),
    /** Somebody spoke there, or something comes from there, and nothing else is named. */
    ORIGIN("nothing is named but where something comes from or was said"),
    /** It names neither place nor party; the report was written there. */
    DATELINE("no place is named; it is where the report was written"),
    /** Nothing is known. */
    NONE("no place is known");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** For people. */
    public String text() {
      return text;
    }
  }
}
