package io.wirewatch.enrich.service;

import io.wirewatch.agenda.Multicast;
import io.wirewatch.agenda.streams.WireTopology;
import io.wirewatch.enrich.Children;
import io.wirewatch.enrich.article.ArticleStage;
import io.wirewatch.enrich.region.RegionStage;
import io.wirewatch.enrich.region.ScoreTable;
import io.wirewatch.events.kafka.Topic;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * The service as a diagram:
 *
 * <pre>
 *  ww.articles ─▶ articles ─┬▶ ww.analyses
 *  (with ticks)             ├▶ ww.region-hits   contributions to the partition of their region,
 *                           │                   watermarks to all
 *                           └▶ ww.dead-letters
 *  ww.region-hits ─▶ regions ─┬▶ ww.region-scores ─▶ (table for queries)
 *                             └▶ ww.dead-letters
 * </pre>
 */
public final class EnrichTopology implements Supplier<Topology> {

  private final ArticleStage articles;
  private final RegionStage regions;

  /** The topology of those stages. */
  public EnrichTopology(ArticleStage articles, RegionStage regions) {
    this.articles = articles;
    this.regions = regions;
  }

  @Override
  public Topology get() {
    var topology =
        new WireTopology()
            .source("articles-source", Topic.ARTICLES)
            .processor("articles", articles, "articles-source")
            .sink(Children.ANALYSES, Topic.ANALYSES, "articles")
            .sink(Children.REGION_HITS, Topic.REGION_HITS, "articles")
            .sink(Children.WATERMARKS, Topic.REGION_HITS, new Multicast<>(), "articles")
            .sink(Children.DEAD_ARTICLES, Topic.DEAD_LETTERS, "articles")
            .source("region-hits-source", Topic.REGION_HITS)
            .processor("regions", regions, "region-hits-source")
            .sink(Children.REGION_SCORES, Topic.REGION_SCORES, "regions")
            .sink(Children.DEAD_HITS, Topic.DEAD_LETTERS, "regions")
            .topology();
    ScoreTable.addTo(topology, Topic.REGION_SCORES.topicName());
    return topology;
  }
}
