package io.wirewatch.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.agenda.streams.TopicConfiguration;
import io.wirewatch.alert.access.Access;
import io.wirewatch.alert.config.AlertConfig;
import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.service.AlertSettings;
import io.wirewatch.alert.service.CatalogueRegions;
import io.wirewatch.core.region.RegionCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The one wiring class of the service. */
@ApplicationScoped
class AlertApp {

  @Produces
  @Singleton
  AlertService service(AlertConfig config, Config all, MeterRegistry registry) {
    AlertService service = new AlertService(settings(config, all), regions(config), registry);
    return service.beforeStart(
        streams ->
            new KafkaStreamsMetrics(streams, List.of(Tag.of("service", "alert"))).bindTo(registry));
  }

  @Produces
  @Singleton
  Access access(AlertConfig config) {
    return Access.of(config);
  }

  /** An API open to the network without a token is refused here, before anything is started. */
  void start(@Observes StartupEvent started, AlertService service, Access access, Config all) {
    access.requireFor(all.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"));
    service.start();
  }

  void stop(@Observes ShutdownEvent stopping, AlertService service) {
    service.close();
  }

  private static CatalogueRegions regions(AlertConfig config) {
    return new CatalogueRegions(RegionCatalogue.load(config.regions().orElse(List.of())));
  }

  private static AlertSettings settings(AlertConfig config, Config all) {
    Map<String, String> overrides = new HashMap<>(config.kafka());
    StreamsSettings streams =
        new StreamsSettings(
            config.applicationId(),
            all.getOptionalValue("kafka.bootstrap.servers", String.class).orElse("localhost:9092"),
            config.stateDir(),
            config.instanceId().orElseGet(() -> StreamsSettings.instanceOnThisHost("alert")),
            config.threads(),
            overrides);
    AlertConfig.Delivery delivery = config.delivery();
    String version =
        all.getOptionalValue("quarkus.application.version", String.class).orElse("0.1");
    return new AlertSettings(
        streams,
        TopicConfiguration.read(key -> all.getOptionalValue(key, String.class)),
        config.dataDir(),
        config.allowAddresses().orElse(List.of()),
        config.staleAfter(),
        new AlertSettings.Sending(
            delivery.maxInFlight(),
            delivery.timeout(),
            delivery.retention(),
            delivery.disableAfter(),
            delivery.punctuateEvery()),
        "Wirewatch/" + version + " (+https://wirewatch.io/webhooks)");
  }
}
