package io.wirewatch.core.alert;

import io.wirewatch.events.RegionScore;
import io.wirewatch.events.RegionScore.Knowledge;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Builds a score of Syria with two stories, 14 articles and 2 origins. */
final class ScoreBuilder {
  private final Instant clock;
  private final double rise;
  private final double bits;
  private Knowledge knowledge = Knowledge.OK;
  private int stories = 2;
  private int origins = 2;
  private List<String> pairs = List.of();
  private List<String> languages = List.of();
  private double level;

  ScoreBuilder(Instant clock, double rise, double bits) {
    this.clock = clock;
    this.rise = rise;
    this.bits = bits;
  }

  ScoreBuilder knowledge(Knowledge value) {
    knowledge = value;
    return this;
  }

  ScoreBuilder stories(int value) {
    stories = value;
    return this;
  }

  ScoreBuilder origins(int value) {
    origins = value;
    return this;
  }

  ScoreBuilder pairs(String... value) {
    pairs = List.of(value);
    return this;
  }

  /** The language of the one article of each story, in their order. */
  ScoreBuilder languages(String... value) {
    languages = List.of(value);
    return this;
  }

  private List<RegionScore.Evidence> evidence(int story) {
    return story >= languages.size()
        ? List.of()
        : List.of(
            new RegionScore.Evidence(
                "a" + story,
                "Shelling",
                null,
                "news.example",
                null,
                List.of(),
                2,
                "",
                languages.get(story)));
  }

  ScoreBuilder level72(double value) {
    level = value;
    return this;
  }

  RegionScore build() {
    List<RegionScore.Story> list =
        IntStream.range(0, stories)
            .mapToObj(
                i ->
                    new RegionScore.Story(
                        "a" + i,
                        "Shelling near the port",
                        "https://news.example/" + i,
                        2,
                        7,
                        1,
                        List.of("news.example"),
                        List.of("FORCE"),
                        clock,
                        clock,
                        evidence(i)))
            .toList();
    return new RegionScore(
        "SY",
        "Syria",
        clock,
        List.of(new RegionScore.Level(72, level, 0, level)),
        3.1 * rise,
        3.1,
        rise,
        bits,
        knowledge,
        knowledge == Knowledge.STALE ? 0.1 : 1,
        list,
        14,
        origins,
        pairs,
        "a line",
        "en-1",
        "2026.1");
  }
}
