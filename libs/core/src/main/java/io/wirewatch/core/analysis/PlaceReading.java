package io.wirewatch.core.analysis;

import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the places of one article. */
interface PlaceReading {
  /** All mentions, in the order of their tokens. */
  List<Mention> mentions();

  /**
   * The regions where a sentence that names no place happens; {@code inherited} when a sentence
   * before named it.
   */
  Scene scene(int sentence);

  /**
   * A mention of a place or an actor.
   *
   * @param firstToken its first token
   * @param endToken the token behind its last
   */
  record Mention(
      int firstToken,
      int endToken,
      @Nullable String region,
      @Nullable String country,
      double lat,
      double lon,
      Analysis.Use use,
      String reason) {}

  /**
   * Where a sentence happens.
   *
   * @param regions the most specific first; empty when nothing is known
   * @param factor what the points are worth there: 1 when guessed from the sentence itself, less
   *     when inherited
   */
  record Scene(List<String> regions, double factor, String reason) {
    static final Scene UNKNOWN = new Scene(List.of(), 1, "");
  }

  /** Reads the places of articles. */
  interface Source {
    PlaceReading read(Tokens tokens);

    /**
     * The regions that hold a region, itself excluded: divisions, countries, flashpoints, groups.
     */
    List<String> ancestors(String region);

    /** Version of the catalogue. */
    String version();
  }

  /** A world without places. */
  Source NOWHERE =
      new Source() {
        @Override
        public PlaceReading read(Tokens tokens) {
          return new PlaceReading() {
            @Override
            public List<Mention> mentions() {
              return List.of();
            }

            @Override
            public Scene scene(int sentence) {
              return Scene.UNKNOWN;
            }
          };
        }

        @Override
        public List<String> ancestors(String region) {
          return List.of();
        }

        @Override
        public String version() {
          return "-";
        }
      };
}
