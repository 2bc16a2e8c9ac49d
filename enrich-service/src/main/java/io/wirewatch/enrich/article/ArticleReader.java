package io.wirewatch.enrich.article;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.RegionHit;
import java.util.List;

/** What the core makes of one article: a pure function. */
@FunctionalInterface
public interface ArticleReader {

  /**
   * Reads an article.
   *
   * @param origin where it lies in the archive
   */
  Reading read(Article article, RegionHit.Origin origin);

  /**
   * What was read.
   *
   * @param contributions one for each region the article is about, those worth nothing too
   */
  record Reading(Analysis analysis, List<RegionHit.Contribution> contributions) {
    public Reading {
      contributions = List.copyOf(contributions);
    }
  }
}
