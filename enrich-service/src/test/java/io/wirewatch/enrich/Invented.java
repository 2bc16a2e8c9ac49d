package io.wirewatch.enrich;

import io.wirewatch.core.state.Contributions;
import io.wirewatch.enrich.article.ArticleReader;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.FeedCoverage;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.Tick;
import java.time.Instant;
import java.util.List;

/** Invented articles and ticks. An article's categories name its regions, each worth ten points. */
final class Invented {

  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private Invented() {}

  static Article article(String id, int version, Instant fetchedAt, String region, String text) {
    return new Article(
        id,
        version,
        "feed-" + id.hashCode() % 5,
        "outlet" + Math.floorMod(id.hashCode(), 5) + ".example",
        "https://outlet.example/" + id,
        "Report " + id,
        text,
        Article.Format.TEXT,
        "en",
        List.of(),
        List.of(region),
        fetchedAt.minusSeconds(60),
        Article.DateQuality.STATED,
        fetchedAt,
        fetchedAt,
        false,
        1);
  }

  static Tick tick(int task, int tasks, Instant time) {
    return new Tick(
        task, tasks, time, List.of(new FeedCoverage("outlet" + task + ".example", 2, 2, START)));
  }

  /** Reads what {@link #article} wrote; a text "bug" throws. */
  static ArticleReader.Reading read(Article article, RegionHit.Origin origin) {
    if (article.text().equals("bug")) {
      throw new IllegalStateException("the analyser fell over");
    }
    var region = article.categories().getFirst();
    var span = new Analysis.Span(Analysis.Field.TEXT, 0, 1);
    var hit =
        new Analysis.Hit(
            Analysis.Channel.E,
            "FORCE",
            "strike",
            "s",
            span,
            span,
            Analysis.Status.RECENT,
            "invented",
            10,
            List.of(region));
    var analysis =
        new Analysis(
            article.id(),
            article.version(),
            "en",
            true,
            List.of(new Analysis.RegionPoints(region, 10, 0, List.of("FORCE"), List.of(), 0)),
            List.of(hit),
            List.of(),
            List.of(),
            null,
            "test",
            "test",
            article.publishedAt(),
            article.fetchedAt());
    return new ArticleReader.Reading(analysis, Contributions.of(article, analysis, origin));
  }
}
