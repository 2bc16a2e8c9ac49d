package io.wirewatch.cli;

import io.wirewatch.cli.score.Analyst;
import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionType;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.nio.file.Path;
import java.util.List;

/** Opens the analyser with the shipped lexicon and regions and a user's own. */
final class Analysts {
  private Analysts() {}

  /** Loads both; takes a good part of the time of a short command. */
  static Analyst open(List<Path> regions, List<Path> lexicons, boolean patternsOnly) {
    RegionCatalogue catalogue = RegionCatalogue.load(regions);
    Analyzer analyzer =
        Analyzer.of(catalogue, lexicons, patternsOnly ? ReadingSource.NONE : ReadingSource.SHIPPED);
    return new Analyst() {
      @Override
      public Analysis analyze(Article article) {
        return analyzer.analyze(article);
      }

      @Override
      public String regionName(String id) {
        return catalogue.region(id).map(Region::name).orElse(id);
      }

      @Override
      public boolean isGroup(String id) {
        return catalogue.region(id).map(region -> region.type() == RegionType.GROUP).orElse(false);
      }
    };
  }
}
