package io.wirewatch.core.state;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.story.Sketcher;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.RegionHit.Contribution;
import io.wirewatch.events.RegionHit.Origin;
import io.wirewatch.events.RegionHit.Signature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds contributions for tests. */
final class Hits {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final String[] WORDS = {
    "Kharkiv", "Odesa", "missile", "depot", "governor", "Tuesday", "battalion", "Aleppo", "convoy",
    "bridge", "Ivanov", "Demir", "refinery", "harbour", "drone", "minister", "village", "Qamishli",
    "brigade", "shelter", "hospital", "Petrov", "Haddad", "runway", "militia", "checkpoint"
  };

  private String region = "SY";
  private String id = "a";
  private int version = 1;
  private String source = "news.example";
  private String text = "";
  private double escalation = 10;
  private double deescalation;
  private List<String> categories = List.of("FORCE");
  private List<String> divisions = List.of();
  private int toll;
  private Instant published = START;
  private Instant fetched = START;

  static Hits hit(String id) {
    Hits hits = new Hits();
    hits.id = id;
    hits.text = text(id.hashCode());
    return hits;
  }

  /** A text of its own for each seed: no two resemble one another. */
  static String text(int seed) {
    StringBuilder text = new StringBuilder();
    long state = seed * 0x9E3779B97F4A7C15L + 1;
    for (int i = 0; i < 60; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int pick = (int) (state >>> 40);
      text.append(i % 3 == 0 ? WORDS[pick % WORDS.length] : "X" + Integer.toString(pick, 36));
      text.append(' ');
    }
    return text.toString();
  }

  Hits in(String value) {
    region = value;
    return this;
  }

  Hits version(int value) {
    version = value;
    return this;
  }

  Hits from(String value) {
    source = value;
    return this;
  }

  Hits telling(String value) {
    text = value;
    return this;
  }

  Hits points(double e, double d) {
    escalation = e;
    deescalation = d;
    return this;
  }

  Hits toll(int value) {
    toll = value;
    return this;
  }

  Hits categories(String... values) {
    categories = List.of(values);
    return this;
  }

  Hits divisions(String... values) {
    divisions = List.of(values);
    return this;
  }

  Hits published(Duration afterStart) {
    published = START.plus(afterStart);
    fetched = published;
    return this;
  }

  Hits fetched(Duration afterStart) {
    fetched = START.plus(afterStart);
    return this;
  }

  Contribution build() {
    return new Contribution(
        region,
        id,
        version,
        "feed",
        source,
        "https://" + source + "/" + id,
        "Report " + id,
        "en",
        Math.round(escalation * 1e6),
        Math.round(deescalation * 1e6),
        1,
        categories,
        divisions,
        toll,
        List.of("RU-UA"),
        new Signature(Sketcher.sketch("", text, false).toBase64(), null),
        List.of(
            new Analysis.Hit(
                Analysis.Channel.E,
                "FORCE",
                "shell",
                "shelled",
                new Analysis.Span(Analysis.Field.TEXT, 0, 7),
                new Analysis.Span(Analysis.Field.TEXT, 0, 70),
                Analysis.Status.RECENT,
                "no discount",
                escalation,
                List.of(region))),
        published,
        fetched,
        new Origin("ww.articles", 0, Math.abs(id.hashCode())),
        "en-1",
        "2026.1");
  }

  static Priors priors() {
    try {
      return Priors.read(new BufferedReader(new StringReader("*\t0.01\t0.3\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
