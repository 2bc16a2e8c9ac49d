package io.wirewatch.core.analysis;

import io.wirewatch.core.place.Mention;
import io.wirewatch.core.place.Places;
import io.wirewatch.core.place.Use;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.text.Tokens;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has been found in one article so far. */
final class AnalysisDraft {
  private static final int MOST_PAIRS = 20;

  final Article article;
  final String language;
  final Tokens tokens;
  final Places places;
  private final RegionCatalogue catalogue;
  final List<Analysis.Hit> hits = new ArrayList<>();
  final RegionTotals totals;
  final TreeSet<String> pairs = new TreeSet<>();
  @Nullable String context;

  AnalysisDraft(
      Article article, String language, Tokens tokens, Places places, RegionCatalogue catalogue) {
    this.article = article;
    this.language = language;
    this.tokens = tokens;
    this.places = places;
    this.catalogue = catalogue;
    this.totals = new RegionTotals(catalogue);
  }

  Analysis finish(boolean scored, String lexiconVersion) {
    return new Analysis(
        article.id(),
        article.version(),
        language,
        scored,
        totals.points(),
        hits,
        wirePlaces(),
        pairs.stream().limit(MOST_PAIRS).toList(),
        context,
        lexiconVersion,
        catalogue.version(),
        article.publishedAt(),
        article.fetchedAt());
  }

  private List<Analysis.Place> wirePlaces() {
    List<Analysis.Place> wire = new ArrayList<>();
    for (Mention mention : places.mentions()) {
      if (mention.region() != null) {
        int last = mention.endToken() - 1;
        wire.add(
            new Analysis.Place(
                words(mention.firstToken(), last),
                span(mention.firstToken(), last),
                mention.region(),
                mention.country(),
                mention.lat(),
                mention.lon(),
                use(mention.use()),
                mention.reason().text()));
      }
    }
    return wire;
  }

  private static Analysis.Use use(Use use) {
    return switch (use) {
      case LOCATION -> Analysis.Use.LOCATION;
      case ACTOR -> Analysis.Use.ACTOR;
      case ORIGIN -> Analysis.Use.ORIGIN;
      case NAME -> Analysis.Use.NAME;
    };
  }

  /** The words of a range of tokens of one sentence, as they are written. */
  String words(int firstToken, int lastToken) {
    return tokens.source(firstToken).substring(tokens.start(firstToken), tokens.end(lastToken));
  }

  Analysis.Span span(int firstToken, int lastToken) {
    Analysis.Field field = tokens.inTitle(firstToken) ? Analysis.Field.TITLE : Analysis.Field.TEXT;
    return new Analysis.Span(field, tokens.start(firstToken), tokens.end(lastToken));
  }
}
