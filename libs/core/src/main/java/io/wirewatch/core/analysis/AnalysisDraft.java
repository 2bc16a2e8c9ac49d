package io.wirewatch.core.analysis;

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
  final Tokens tokens;
  final PlaceReading reading;
  final PlaceReading.Source source;
  final List<Analysis.Hit> hits = new ArrayList<>();
  final RegionTotals totals;
  final TreeSet<String> pairs = new TreeSet<>();
  @Nullable String context;

  AnalysisDraft(Article article, Tokens tokens, PlaceReading reading, PlaceReading.Source source) {
    this.article = article;
    this.tokens = tokens;
    this.reading = reading;
    this.source = source;
    this.totals = new RegionTotals(source);
  }

  Analysis finish(String language, boolean scored, String lexiconVersion) {
    return new Analysis(
        article.id(),
        article.version(),
        language,
        scored,
        totals.points(),
        hits,
        places(),
        pairs.stream().limit(MOST_PAIRS).toList(),
        context,
        lexiconVersion,
        source.version(),
        article.publishedAt(),
        article.fetchedAt());
  }

  private List<Analysis.Place> places() {
    List<Analysis.Place> places = new ArrayList<>();
    for (PlaceReading.Mention mention : reading.mentions()) {
      if (mention.region() != null) {
        int last = mention.endToken() - 1;
        places.add(
            new Analysis.Place(
                words(mention.firstToken(), last),
                span(mention.firstToken(), last),
                mention.region(),
                mention.country(),
                mention.lat(),
                mention.lon(),
                mention.use(),
                mention.reason()));
      }
    }
    return places;
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
