package io.wirewatch.events;

import java.time.Instant;
import java.util.List;

/**
 * One filled-in value of every wire record: as long as the records have fields, and in one place,
 * so that the golden files and the round trips are of the same values.
 */
final class Samples {
  private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  static List<Object> all() {
    return List.of(
        article(),
        tick(),
        feed(),
        analysis(),
        contribution(),
        watermark(),
        score(),
        deadLetter(),
        subscription(),
        silence(),
        acknowledgement(),
        endpoint(),
        health(),
        alertEvent(),
        delivery(),
        attempt());
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
                        "first report",
                        "en")))),
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

  private static Subscription subscription() {
    return new Subscription(
        "s1",
        2,
        "Levant desk",
        "ops",
        List.of(new Subscription.Region("SY", true)),
        List.of("RU-US"),
        List.of("en"),
        List.of(Severity.ALERT, Severity.SEVERE),
        List.of(
            new AlertRule.Anomaly(Severity.ALERT, 3.2, 6),
            new AlertRule.Level(Severity.SEVERE, 72, AlertRule.Measure.NET, 400)),
        1,
        2,
        List.of(
            new MuteWindow(
                List.of(java.time.DayOfWeek.SATURDAY),
                java.time.LocalTime.of(22, 0),
                java.time.LocalTime.of(7, 0),
                java.time.ZoneId.of("Europe/Berlin"),
                true)),
        java.time.Duration.ofHours(6),
        List.of("e1"),
        false,
        true,
        T,
        T);
  }

  private static Silence silence() {
    return new Silence(
        "q1",
        1,
        List.of("ops"),
        List.of("s1"),
        List.of("SY"),
        Severity.ALERT,
        T,
        T.plusSeconds(60),
        "kim",
        "exercise");
  }

  private static Acknowledgement acknowledgement() {
    return new Acknowledgement("al1", Severity.ALERT, "kim", "on it", T);
  }

  private static Endpoint endpoint() {
    return new Endpoint(
        "e1",
        3,
        "Duty phone",
        "ops",
        "https://hooks.example/…",
        "AbCd",
        Endpoint.Format.WIREWATCH,
        List.of(new Endpoint.SealedSecret("EfGh", null), new Endpoint.SealedSecret("IjKl", T)),
        2,
        10,
        true,
        T,
        T,
        T);
  }

  private static EndpointHealth health() {
    return new EndpointHealth("e1", T, T.plusSeconds(1), "410 Gone", T.plusSeconds(1));
  }

  private static AlertEvent alertEvent() {
    return new AlertEvent(
        "al1",
        2,
        AlertEvent.Type.ESCALATED,
        Severity.SEVERE,
        Severity.ALERT,
        "s1",
        2,
        "Levant desk",
        "ops",
        "SY",
        "Syria",
        T,
        T.minusSeconds(3600),
        "rise 4.6 ≥ 4.5",
        "SEVERE in Syria: Shelling near the port (14 articles, 2 origins)",
        "rise ≥ 4.5 or surprise ≥ 12 bits",
        false,
        AlertEvent.Reading.of(score()),
        score().stories(),
        "muted until 07:00 Europe/Berlin");
  }

  private static Delivery delivery() {
    return new Delivery(
        "d1",
        "e1",
        "al1",
        2,
        Delivery.Status.PENDING,
        1,
        T.plusSeconds(5),
        T,
        T,
        "503",
        true,
        alertEvent());
  }

  private static Attempt attempt() {
    return new Attempt(
        "d1",
        "e1",
        1,
        T,
        120,
        503,
        "http-error",
        "503 Service Unavailable",
        "busy",
        T.plusSeconds(5));
  }
}
