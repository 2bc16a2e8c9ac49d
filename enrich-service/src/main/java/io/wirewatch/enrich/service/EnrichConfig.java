package io.wirewatch.enrich.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the enrich service. */
@ConfigMapping(prefix = "wirewatch.enrich")
public interface EnrichConfig {

  /** Consumer group and prefix of internal topics. */
  @WithDefault("wirewatch-enrich")
  @NotBlank
  String applicationId();

  /** Durable directory of the state stores; one instance each. */
  @WithDefault("wirewatch-data/state/enrich")
  Path stateDir();

  /** Stable name of this instance, unique in the application; the host name when absent. */
  Optional<String> instanceId();

  /**
   * Region files of the user on top of the shipped ones, later ones win; as alert-service has them.
   */
  Optional<List<Path>> regions();

  /** Lexicon packs of the user, each in place of the shipped one of its language. */
  Optional<List<Path>> lexicons();

  /** Whether English sentences are read by all of their words, too; else the lexicon is alone. */
  @WithDefault("true")
  boolean secondReading();

  /** Stream threads; more than there are partitions stay idle. */
  @WithDefault("1")
  @Min(1)
  @Max(64)
  int threads();

  /** How many regions, the highest first, have gauges of their own. */
  @WithDefault("100")
  @Min(0)
  @Max(1000)
  int regionGauges();

  /** How often those gauges are read anew. */
  @WithDefault("10s")
  Duration gaugesEvery();

  /**
   * Kafka settings that win over ours, without a prefix: {@code
   * wirewatch.enrich.kafka."security.protocol"=SSL}.
   */
  Map<String, String> kafka();
}
