package io.wirewatch.events;

import java.time.Instant;
import java.util.List;

/** One filled-in value of every wire record. */
final class Samples {
  private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  static List<Object> all() {
    return List.of(
        article(), tick(), feed(), analysis(), contribution(), watermark(), score(), deadLetter());
  }

  private static Article article() {
    return new Article(
        "a1",
        2,
        "f1",
        "news.example",
        "https://news.example/1",
        "Shelling near the port",
        "<p>Shells fell.</p>",
        Article.Format.HTML,
        "en",
        List.of("A. Writer"),
        List.of("World"),
        T.minusSeconds(60),
        Article.DateQuality.STATED,
        T,
        T.minusSeconds(1),
        false,
        1);
  }

  private static Tick tick() {
    return new Tick(
        0, 4, T, List.of(new FeedCoverage("news.example", 3, 2, T.minusSeconds(86400))));
  }

  private static FeedDefinition feed() {
    return new FeedDefinition(
        "f1", "https://news.example/rss", "News", "en", List.of("World"), 1, false, null, T);
  }

  private static Analysis.Hit hit() {
    return new Analysis.Hit(
        Analysis.Channel.E,
        "FORCE",
        "shell",
        "Shells",
        new Analysis.Span(Analysis.Field.TEXT, 3, 9),
        new Analysis.Span(Analysis.Field.TEXT, 3, 15),
        Analysis.Status.RECENT,
        "no discount",
        10,
        List.of("SY"));
  }

  private static Analysis analysis() {
    return new Analysis(
        "a1",
        2,
        "en",
        true,
        List.of(new Analysis.RegionPoints("SY", 20.2, 4.5, List.of("FORCE"), List.of("SY-HA"), 7)),
        List.of(hit()),
        List.of(
            new Analysis.Place(
                "Hasakah",
                new Analysis.Span(Analysis.Field.TEXT, 10, 17),
                "SY-HA",
                "SY",
                36.5,
                40.7,
                Analysis.Use.LOCATION,
                "preposition in")),
        List.of("RU-US"),
        null,
        "en-1",
        "2026.1",
        T.minusSeconds(60),
        T);
  }

  private static RegionHit contribution() {
    return new RegionHit.Contribution(
        "SY",
        "a1",
        2,
        "f1",
        "news.example",
        "https://news.example/1",
        "Shelling near the port",
        "en",
        20_200_000,
        4_500_000,
        1,
        List.of("FORCE"),
        List.of("SY-HA"),
        7,
        List.of("RU-US"),
        new RegionHit.Signature("AQID", "Reuters"),
        List.of(hit()),
        T.minusSeconds(60),
        T,
        new RegionHit.Origin("ww.articles", 1, 42),
        "en-1",
        "2026.1");
  }

  private static RegionHit watermark() {
    return new RegionHit.Watermark(
        1,
        4,
        T,
        List.of(new FeedCoverage("news.example", 3, 2, null)),
        new RegionHit.WorldRate(812.5, 790, T.minusSeconds(86400)));
  }

  private static RegionScore score() {
    return new RegionScore(
        "SY",
        "Syria",
        T,
        List.of(new RegionScore.Level(12, 20.2, 4.5, 15.7)),
        14.2,
        3.1,
        4.1,
        6.0,
        RegionScore.Knowledge.OK,
        1.0,
        List.of(
            new RegionScore.Story(
                "a1",
                "Shelling near the port",
                "https://news.example/1",
                2.0,
                14,
                2,
                List.of("news.example"),
                List.of("FORCE"),
                T.minusSeconds(60),
                T,
                List.of(
                    new RegionScore.Evidence(
                        "a1",
                        "Shelling near the port",
                        null,
                        "news.example",
                        new RegionHit.Origin("ww.articles", 1, 42),
                        List.of(hit()),
                        2.0,
                        "first report")))),
        14,
        2,
        List.of("RU-US"),
        "14.2 story units a day against 3.1 expected: 4.1 times, 6 bits",
        "en-1",
        "2026.1",
        new RegionScore.Basis(120, 118, 0.026, 0.02, 0.9, 1.5, 40, 800));
  }

  private static DeadLetter deadLetter() {
    return new DeadLetter(
        "enrich", "unreadable-json", "not an Article: …", "ww.articles", 1, 42, "a1", "{", T);
  }
}
