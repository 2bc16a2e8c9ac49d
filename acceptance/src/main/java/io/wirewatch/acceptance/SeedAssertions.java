package io.wirewatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Field;
import io.wirewatch.events.Analysis.Hit;
import io.wirewatch.events.Analysis.Place;
import io.wirewatch.events.Analysis.Span;
import io.wirewatch.events.Analysis.Status;
import io.wirewatch.events.Analysis.Use;
import io.wirewatch.events.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Statements on the analysis of a passage: each quotes words of an article and says what must be
 * found, or not found, in them. The README beside the corpus defines every kind.
 */
final class SeedAssertions {
  /** The least a dated hit may be discounted to, times the weight of a title. */
  private static final double HISTORIC_SHARE = 0.15 * 1.5;

  private static final double TOLERANCE = 1e-9;

  private SeedAssertions() {}

  /** Whether the statement {@code row} holds for {@code article} and its analysis. */
  static boolean holds(JsonNode row, Article article, Analysis analysis) {
    List<Span> quotes = find(Objects.requireNonNull(Data.text(row, "quote")), article);
    if (quotes.isEmpty()) {
      return false;
    }
    List<Hit> hits =
        analysis.hits().stream().filter(hit -> overlapsAny(hit.span(), quotes)).toList();
    String expect = Objects.requireNonNull(Data.text(row, "expect"));
    return switch (expect) {
      case "zero" -> hits.stream().noneMatch(hit -> hit.points() > 0);
      case "historic" -> hits.stream().allMatch(SeedAssertions::historic);
      case "no-D" -> hits.stream().noneMatch(hit -> counts(hit, Channel.D));
      case "E" -> hits.stream().anyMatch(hit -> counts(hit, Channel.E) && category(row, hit));
      case "D" -> hits.stream().anyMatch(hit -> counts(hit, Channel.D) && category(row, hit));
      case "once" -> hits.stream().filter(hit -> hit.points() > 0).count() <= 1;
      case "full-threat" -> analysis.hits().stream().anyMatch(hit -> fullThreat(hit, quotes));
      case "not-region" -> {
        String region = Objects.requireNonNull(Data.text(row, "region"));
        yield hits.stream().noneMatch(hit -> hit.points() > 0 && countsFor(hit, region));
      }
      case "no-place" ->
          analysis.places().stream().noneMatch(place -> location(place) && inside(place, quotes));
      default -> throw new IllegalArgumentException("expect: '" + expect + "' is not known");
    };
  }

  private static boolean historic(Hit hit) {
    double weight =
        switch (hit.category()) {
          case "FORCE" -> 10;
          case "TRUCE" -> 9;
          case "THREAT" -> 7;
          case "POSTURE", "COERCE", "WITHDRAW" -> 6;
          case "RISK", "TALKS", "CALM" -> 4;
          default -> 0;
        };
    return hit.points() <= HISTORIC_SHARE * weight + TOLERANCE;
  }

  private static boolean counts(Hit hit, Channel channel) {
    return hit.channel() == channel && hit.points() > 0;
  }

  private static boolean category(JsonNode row, Hit hit) {
    String category = Data.text(row, "category");
    return category == null || category.equals(hit.category());
  }

  private static boolean fullThreat(Hit hit, List<Span> quotes) {
    return hit.category().equals("THREAT")
        && hit.status() == Status.RECENT
        && (overlapsAny(hit.span(), quotes) || overlapsAny(hit.sentence(), quotes));
  }

  private static boolean countsFor(Hit hit, String region) {
    return hit.regions().stream().anyMatch(id -> id.equals(region) || id.startsWith(region + "-"));
  }

  private static boolean location(Place place) {
    return place.use() == Use.LOCATION;
  }

  private static boolean inside(Place place, List<Span> quotes) {
    Span span = place.span();
    return quotes.stream()
        .anyMatch(q -> q.in() == span.in() && q.start() <= span.start() && span.end() <= q.end());
  }

  private static boolean overlapsAny(Span span, List<Span> quotes) {
    return quotes.stream()
        .anyMatch(q -> q.in() == span.in() && span.start() < q.end() && q.start() < span.end());
  }

  /** Every place the quote stands at; straight and curly quotation marks are the same. */
  private static List<Span> find(String quote, Article article) {
    List<Span> found = new ArrayList<>();
    find(straight(quote), straight(article.title()), Field.TITLE, found);
    find(straight(quote), straight(article.text()), Field.TEXT, found);
    return found;
  }

  private static void find(String quote, String text, Field field, List<Span> found) {
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      found.add(new Span(field, at, at + quote.length()));
    }
  }

  private static String straight(String text) {
    return text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
  }
}
