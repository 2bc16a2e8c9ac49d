package io.wirewatch.ingest.app;

import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.agenda.streams.TopicConfiguration;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.poll.PollSettings;
import io.wirewatch.ingest.schedule.PollPolicy;
import io.wirewatch.ingest.service.IngestSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Turns configuration into plain settings; what cannot be right stops the start with its key. */
final class ConfiguredIngest {

  private ConfiguredIngest() {}

  static IngestSettings settings(IngestConfig config, Config all) {
    return new IngestSettings(
        streams(config, all),
        TopicConfiguration.read(key -> all.getOptionalValue(key, String.class)),
        polls(config),
        http(config, all),
        config.tickInterval(),
        config.maxInFlight(),
        config.feedsFile());
  }

  private static StreamsSettings streams(IngestConfig config, Config all) {
    Map<String, String> overrides = new HashMap<>(config.kafka());
    config.advertised().ifPresent(address -> overrides.put("application.server", address));
    return new StreamsSettings(
        config.applicationId(),
        all.getOptionalValue("kafka.bootstrap.servers", String.class).orElse("localhost:9092"),
        Path.of(config.stateDir()),
        config.instanceId().orElseGet(() -> StreamsSettings.instanceOnThisHost("ingest")),
        config.threads(),
        overrides);
  }

  private static PollSettings polls(IngestConfig config) {
    try {
      return new PollSettings(
          new PollPolicy(
              config.minInterval(),
              config.maxInterval(),
              config.defaultInterval(),
              config.jitter(),
              config.maxBackoff(),
              config.maxRetryAfter()),
          config.hostSpacing(),
          config.initialSpread(),
          config.backfill(),
          config.coverageInterval());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("wirewatch.ingest: " + e.getMessage(), e);
    }
  }

  private static IngestSettings.Http http(IngestConfig config, Config all) {
    String version =
        all.getOptionalValue("quarkus.application.version", String.class).orElse("0.1");
    IngestConfig.Fetch fetch = config.fetch();
    return new IngestSettings.Http(
        new FetchLimits(
            fetch.deadline(),
            fetch.maxBodyBytes(),
            fetch.maxRatio(),
            fetch.maxHops(),
            fetch.largeBodies()),
        config.allowAddresses().orElse(List.of()),
        "Wirewatch/" + version + " (+" + config.contactUrl() + ")",
        fetch.connectTimeout(),
        fetch.silence());
  }
}
