package io.wirewatch.enrich.service;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.state.Contributions;
import io.wirewatch.core.state.Pace;
import io.wirewatch.enrich.article.ArticleReader;
import io.wirewatch.enrich.region.RegionCore;
import java.nio.file.Path;
import java.util.List;

/** The core as it is shipped, lexicons, region catalogue and priors, and what the user adds. */
record ConfiguredCore(ArticleReader reader, RegionCore regions) {

  /**
   * Loads it.
   *
   * @param regions region files on top of the shipped regions
   * @param lexicons packs in place of the shipped ones of their languages
   * @param readings where the weights of the second reading come from, or none
   */
  static ConfiguredCore load(List<Path> regions, List<Path> lexicons, ReadingSource readings) {
    var catalogue = RegionCatalogue.load(regions);
    var analyzer = Analyzer.of(catalogue, lexicons, readings);
    return new ConfiguredCore(
        (article, origin) -> {
          var analysis = analyzer.analyze(article);
          return new ArticleReader.Reading(analysis, Contributions.of(article, analysis, origin));
        },
        new RegionCore(Priors.shipped(), id -> name(catalogue, id), Pace.live()));
  }

  private static String name(RegionCatalogue catalogue, String id) {
    return catalogue.region(id).map(Region::name).orElse(id);
  }
}
