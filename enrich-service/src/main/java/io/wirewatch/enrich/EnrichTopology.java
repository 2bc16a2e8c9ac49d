package io.wirewatch.enrich;

import io.wirewatch.agenda.Multicast;
import io.wirewatch.enrich.article.ArticleStage;
import io.wirewatch.enrich.region.RegionStage;
import io.wirewatch.enrich.region.ScoreTable;
import io.wirewatch.events.kafka.Topic;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

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

  private static final StringDeserializer KEYS = new StringDeserializer();
  private static final ByteArrayDeserializer VALUES = new ByteArrayDeserializer();

  private final ArticleStage articles;
  private final RegionStage regions;

  /** The topology of those stages. */
  public EnrichTopology(ArticleStage articles, RegionStage regions) {
    this.articles = articles;
    this.regions = regions;
  }

  @Override
  public Topology get() {
    var topology = new Topology();
    topology.addSource("articles-source", KEYS, VALUES, Topic.ARTICLES.topicName());
    topology.addProcessor("articles", articles, "articles-source");
    sink(topology, Children.ANALYSES, Topic.ANALYSES, "articles");
    sink(topology, Children.REGION_HITS, Topic.REGION_HITS, "articles");
    sink(topology, Children.WATERMARKS, Topic.REGION_HITS, new Multicast<>(), "articles");
    sink(topology, Children.DEAD_ARTICLES, Topic.DEAD_LETTERS, "articles");

    topology.addSource("region-hits-source", KEYS, VALUES, Topic.REGION_HITS.topicName());
    topology.addProcessor("regions", regions, "region-hits-source");
    sink(topology, Children.REGION_SCORES, Topic.REGION_SCORES, "regions");
    sink(topology, Children.DEAD_HITS, Topic.DEAD_LETTERS, "regions");

    ScoreTable.addTo(topology, Topic.REGION_SCORES.topicName());
    return topology;
  }

  private static void sink(Topology topology, String name, Topic topic, String parent) {
    topology.addSink(
        name, topic.topicName(), new StringSerializer(), new ByteArraySerializer(), parent);
  }

  private static void sink(
      Topology topology,
      String name,
      Topic topic,
      StreamPartitioner<String, byte[]> partitioner,
      String parent) {
    topology.addSink(
        name,
        topic.topicName(),
        new StringSerializer(),
        new ByteArraySerializer(),
        partitioner,
        parent);
  }
}
