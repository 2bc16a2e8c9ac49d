package io.wirewatch.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.StartupEvent;
import io.wirewatch.ingest.service.Ingest;
import io.wirewatch.ingest.view.FeedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The one wiring class of the service. */
@ApplicationScoped
class IngestApp {

  @Produces
  @Singleton
  Ingest ingest(IngestConfig config, Config all, MeterRegistry registry) {
    IngestMeters meters = new IngestMeters(registry);
    Ingest ingest = new Ingest(ConfiguredIngest.settings(config, all), meters);
    meters.bind(ingest);
    return ingest.beforeStart(
        streams ->
            new KafkaStreamsMetrics(streams, List.of(Tag.of("service", "ingest")))
                .bindTo(registry));
  }

  @Produces
  @Singleton
  FeedViews views(Ingest ingest, IngestConfig config) {
    return new FeedViews(ingest, config.advertised());
  }

  void start(@Observes StartupEvent started, Ingest ingest) {
    ingest.start();
  }

  void stop(@Disposes Ingest ingest) {
    ingest.close();
  }
}
