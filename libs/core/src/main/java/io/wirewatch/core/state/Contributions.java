package io.wirewatch.core.state;

import io.wirewatch.core.story.Sketch;
import io.wirewatch.core.story.Sketcher;
import io.wirewatch.core.story.WireCredit;
import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts an analysed article into its contributions to regions. */
public final class Contributions {
  private static final int TOP_HITS = 3;

  private Contributions() {}

  /**
   * One contribution for each region the article counts in, ancestors included, and one without
   * points for each region it only speaks of: that one counts as exposure. None when no lexicon
   * spoke its language.
   *
   * @param origin where the article lies in the archive, null when it came from a file
   */
  public static List<Contribution> of(
      Article article, Analysis analysis, RegionHit.@Nullable Origin origin) {
    if (!analysis.scored()) {
      return List.of();
    }
    RegionHit.Signature signature = null;
    List<Contribution> contributions = new ArrayList<>();
    Set<String> spokenOf = new LinkedHashSet<>();
    for (Analysis.Place place : analysis.places()) {
      if (place.use() == Analysis.Use.LOCATION) {
        spokenOf.add(place.region());
        if (place.country() != null) {
          spokenOf.add(place.country());
        }
      }
    }
    for (Analysis.RegionPoints points : analysis.regions()) {
      spokenOf.remove(points.id());
      if (points.escalation() > 0 || points.deescalation() > 0) {
        signature = signature == null ? signature(article) : signature;
        contributions.add(
            contribution(article, analysis, points, signature, topHits(analysis, points), origin));
      } else {
        spokenOf.add(points.id());
      }
    }
    RegionHit.Signature none = new RegionHit.Signature("", null);
    for (String region : spokenOf) {
      Analysis.RegionPoints points =
          new Analysis.RegionPoints(region, 0, 0, List.of(), List.of(), 0);
      contributions.add(contribution(article, analysis, points, none, List.of(), origin));
    }
    return contributions;
  }

  /** The story evidence of an article. */
  static RegionHit.Signature signature(Article article) {
    boolean html = article.format() == Article.Format.HTML;
    Sketch sketch = Sketcher.sketch(article.title(), article.text(), html);
    return new RegionHit.Signature(sketch.toBase64(), WireCredit.of(article.text()));
  }

  private static Contribution contribution(
      Article article,
      Analysis analysis,
      Analysis.RegionPoints points,
      RegionHit.Signature signature,
      List<Analysis.Hit> topHits,
      RegionHit.@Nullable Origin origin) {
    return new Contribution(
        points.id(),
        article.id(),
        article.version(),
        article.feed(),
        article.source(),
        article.url(),
        article.title(),
        analysis.language(),
        micros(points.escalation()),
        micros(points.deescalation()),
        article.weight(),
        points.categories(),
        points.divisions(),
        points.toll(),
        analysis.actorPairs(),
        signature,
        topHits,
        article.publishedAt(),
        article.fetchedAt(),
        origin,
        analysis.lexiconVersion(),
        analysis.catalogueVersion());
  }

  /**
   * The weightiest hits of the region. Hits name regions without ancestors, so those of a region
   * that no hit names are the weightiest of the article.
   */
  private static List<Analysis.Hit> topHits(Analysis analysis, Analysis.RegionPoints points) {
    List<Analysis.Hit> own =
        analysis.hits().stream()
            .filter(hit -> hit.points() > 0 && hit.regions().contains(points.id()))
            .toList();
    return (own.isEmpty() ? analysis.hits() : own)
        .stream()
            .filter(hit -> hit.points() > 0)
            .sorted(Comparator.comparingDouble(Analysis.Hit::points).reversed())
            .limit(TOP_HITS)
            .toList();
  }

  private static long micros(double points) {
    return Math.round(points * 1e6);
  }
}
