package io.wirewatch.enrich.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wirewatch.agenda.streams.StreamsConfigs;
import io.wirewatch.agenda.streams.StreamsHost;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.agenda.streams.StreamsStatus;
import io.wirewatch.agenda.streams.TopicConfiguration;
import io.wirewatch.core.reading.ReadingSource;
import io.wirewatch.enrich.EnrichCounters;
import io.wirewatch.enrich.article.ArticleStage;
import io.wirewatch.enrich.region.RegionStage;
import io.wirewatch.enrich.region.ScoreTable;
import io.wirewatch.events.kafka.Topic;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.events.kafka.Topics;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.config.Config;

/** Composition root: reads the configuration, puts the topology together and runs it. */
@Singleton
public class EnrichService {

  private static final List<Topic> TOPICS =
      List.of(
          Topic.ARTICLES,
          Topic.ANALYSES,
          Topic.REGION_HITS,
          Topic.REGION_SCORES,
          Topic.DEAD_LETTERS);

  private final EnrichConfig config;
  private final MeterRegistry meters;
  private final StreamsHost host;
  private final ScoreTable scores;
  private final ScheduledExecutorService gauges =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("enrich-gauges").factory());
  private volatile boolean hasRun;

  EnrichService(EnrichConfig config, Config all, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
    var topics = TopicConfiguration.read(key -> all.getOptionalValue(key, String.class));
    var servers =
        all.getOptionalValue("kafka.bootstrap.servers", String.class).orElse("localhost:9092");
    var counters = new EnrichCounters();
    this.host =
        new StreamsHost(
                "enrich",
                topology(config, counters, topics).get(),
                StreamsConfigs.exactlyOnce(streams(config, servers)),
                admin -> Topics.ensure(admin, TOPICS, topics))
            .beforeStart(this::bindStreamMetrics);
    this.scores = new ScoreTable(host::streams);
    EnrichMetrics.bind(counters, meters, InstantSource.system());
  }

  private static EnrichTopology topology(
      EnrichConfig config, EnrichCounters counters, TopicSettings topics) {
    var core =
        ConfiguredCore.load(
            config.regions().orElse(List.of()),
            config.lexicons().orElse(List.of()),
            config.secondReading() ? ReadingSource.SHIPPED : ReadingSource.NONE);
    return new EnrichTopology(
        new ArticleStage(core.reader(), topics.partitionsOf(Topic.ARTICLES), counters),
        new RegionStage(core.regions(), counters));
  }

  private static StreamsSettings streams(EnrichConfig config, String servers) {
    return new StreamsSettings(
        config.applicationId(),
        servers,
        config.stateDir(),
        config.instanceId().orElseGet(() -> StreamsSettings.instanceOnThisHost("enrich")),
        config.threads(),
        config.kafka());
  }

  private void bindStreamMetrics(KafkaStreams streams) {
    new KafkaStreamsMetrics(streams, List.of(Tag.of("service", "enrich"))).bindTo(meters);
  }

  void onStart(@Observes StartupEvent event) {
    host.start();
    var regions = new RegionGauges(scores, config.regionGauges(), meters);
    long every = config.gaugesEvery().toMillis();
    gauges.scheduleWithFixedDelay(regions::refresh, every, every, TimeUnit.MILLISECONDS);
  }

  void onStop(@Observes ShutdownEvent event) {
    gauges.shutdownNow();
    host.close();
  }

  /** How the stream stands. */
  StreamsStatus status() {
    return host.status();
  }

  /** Whether the stream has been running since the start. */
  boolean hasRun() {
    hasRun |= host.status().running();
    return hasRun;
  }

  /** The latest snapshots, for REST. */
  @Produces
  @Singleton
  ScoreTable scores() {
    return scores;
  }
}
