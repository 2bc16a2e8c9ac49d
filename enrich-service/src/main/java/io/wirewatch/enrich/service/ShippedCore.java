package io.wirewatch.enrich.service;

import io.wirewatch.core.analysis.Analyzer;
import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.region.Region;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.state.Contributions;
import io.wirewatch.core.state.Pace;
import io.wirewatch.enrich.article.ArticleReader;
import io.wirewatch.enrich.region.RegionCore;

/** The core as it is shipped: lexicons, region catalogue, priors. */
record ShippedCore(ArticleReader reader, RegionCore regions) {

  static ShippedCore load() {
    var analyzer = Analyzer.standard();
    var catalogue = RegionCatalogue.standard();
    return new ShippedCore(
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
