package io.wirewatch.enrich.article;

import static io.wirewatch.enrich.EnrichCounters.Count.ARTICLES;
import static io.wirewatch.enrich.EnrichCounters.Count.CONTRIBUTIONS;
import static io.wirewatch.enrich.EnrichCounters.Count.DUPLICATES;
import static io.wirewatch.enrich.EnrichCounters.Count.UNSCORED;
import static io.wirewatch.enrich.EnrichCounters.Count.WATERMARKS;

import io.wirewatch.enrich.Children;
import io.wirewatch.enrich.EnrichCounters;
import io.wirewatch.enrich.Outlet;
import io.wirewatch.events.Article;
import io.wirewatch.events.Decoded;
import io.wirewatch.events.EventType;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionHit;
import io.wirewatch.events.RegionHit.Watermark;
import io.wirewatch.events.Tick;
import io.wirewatch.events.kafka.CloudEventHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads one partition of the archive in offset order: articles become an analysis and
 * contributions, ticks become watermarks. Since both leave in the order they came, a watermark
 * follows everything it vouches for.
 */
final class ArticleProcessor implements Processor<String, byte[], String, byte[]> {

  private final ArticleReader reader;
  private final EnrichCounters counters;
  private final ProcessorContext<String, byte[]> context;
  private final Outlet outlet;
  private final SeenArticles seen;
  private final WorldNews world;
  private final SourceClock clock;

  ArticleProcessor(
      ArticleReader reader,
      int partitions,
      EnrichCounters counters,
      ProcessorContext<String, byte[]> context) {
    this.reader = reader;
    this.counters = counters;
    this.context = context;
    this.outlet = new Outlet(context, counters, Children.DEAD_ARTICLES);
    this.seen = new SeenArticles(context.getStateStore(ArticleStage.SEEN));
    this.world = new WorldNews(context.getStateStore(ArticleStage.WORLD));
    this.clock =
        new SourceClock(
            context.getStateStore(ArticleStage.CLOCK), context.taskId().partition(), partitions);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      outlet.deadLetter(record, "no-value", "an article is never deleted, but the value is null");
      return;
    }
    var named = CloudEventHeaders.text(record.headers(), "ce_type");
    var type =
        named.map(name -> EventType.of(name)).orElse(java.util.Optional.of(EventType.ARTICLE));
    switch (type.orElse(null)) {
      case ARTICLE -> onArticle(record);
      case TICK -> onTick(record);
      case null, default ->
          outlet.deadLetter(
              record,
              "unknown-type",
              "ce_type %s is not read from ww.articles; expected %s or %s"
                  .formatted(
                      named.orElse(""), EventType.ARTICLE.wireName(), EventType.TICK.wireName()));
    }
  }

  private void onArticle(Record<String, byte[]> record) {
    switch (Json.read(record.value(), Article.class)) {
      case Decoded.Read<Article>(var article) -> {
        if (seen.add(article)) {
          read(article, record);
        } else {
          counters.add(DUPLICATES);
        }
      }
      case Decoded.Unreadable<Article>(var reason) ->
          outlet.deadLetter(record, "unreadable-json", reason);
    }
  }

  private void read(Article article, Record<String, byte[]> record) {
    var origin = origin();
    ArticleReader.Reading reading;
    try {
      reading = reader.read(article, origin);
    } catch (RuntimeException | StackOverflowError e) {
      outlet.deadLetter(record, "analysis-failed", "article " + article.id() + ": " + e);
      return;
    }
    counters.add(ARTICLES);
    if (article.version() == 1) {
      world.count(origin.offset(), article.publishedAt());
    }
    publish(article, reading);
  }

  private void publish(Article article, ArticleReader.Reading reading) {
    var id = article.id() + "-" + article.version();
    var at = article.fetchedAt();
    counters.addHits(reading.analysis());
    if (!reading.analysis().scored()) {
      counters.add(UNSCORED);
    }
    outlet.emit(Children.ANALYSES, EventType.ANALYSIS, article.id(), id, reading.analysis(), at);
    for (var hit : reading.contributions()) {
      counters.add(CONTRIBUTIONS);
      var hitId = id + "-" + hit.region();
      outlet.emit(Children.REGION_HITS, EventType.REGION_HIT, hit.region(), hitId, hit, at);
    }
  }

  private void onTick(Record<String, byte[]> record) {
    switch (Json.read(record.value(), Tick.class)) {
      case Decoded.Read<Tick>(var tick) ->
          clock.observe(tick, world::rate).ifPresent(this::announce);
      case Decoded.Unreadable<Tick>(var reason) ->
          outlet.deadLetter(record, "unreadable-json", reason);
    }
  }

  private void announce(Watermark watermark) {
    counters.add(WATERMARKS);
    var key = "watermark-" + watermark.partition();
    var id = key + "-" + watermark.time().toEpochMilli();
    outlet.emit(Children.WATERMARKS, EventType.REGION_HIT, key, id, watermark, watermark.time());
    seen.sweep(watermark.time());
  }

  private RegionHit.Origin origin() {
    return context
        .recordMetadata()
        .map(o -> new RegionHit.Origin(o.topic(), o.partition(), o.offset()))
        .orElseThrow(() -> new IllegalStateException("an article without origin"));
  }
}
