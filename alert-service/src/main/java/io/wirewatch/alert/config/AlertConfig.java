package io.wirewatch.alert.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the alert service. */
@ConfigMapping(prefix = "wirewatch.alert")
public interface AlertConfig {

  /** Consumer group and prefix of internal topics. */
  @WithDefault("wirewatch-alert")
  String applicationId();

  /** Durable directory of the state stores; one instance each. */
  @WithDefault("wirewatch-data/state/alert")
  Path stateDir();

  /** Directory of the key that encrypts secrets; all instances share its content. */
  @WithDefault("wirewatch-data/alert")
  Path dataDir();

  /** Stable name of this instance, unique in the application; the host name when absent. */
  Optional<String> instanceId();

  /** Stream threads. */
  @WithDefault("1")
  int threads();

  /**
   * Addresses beside public ones that webhooks may be sent to: ranges, addresses, or the word
   * loopback.
   */
  Optional<List<String>> allowAddresses();

  /** Wall-clock time without any score of a region after which it is stale. */
  @WithDefault("15m")
  Duration staleAfter();

  /** Delivery of webhooks. */
  Delivery delivery();

  /**
   * Tokens of the API, each {@code name:SHA-256 of the token as 64 hexadecimal digits}, separated
   * by commas.
   */
  Optional<List<String>> tokens();

  /** Region files of the user, as enrich-service has them. */
  Optional<List<Path>> regions();

  /** Tokens of an identity provider. */
  Jwt jwt();

  /** Kafka settings that win over ours. */
  Map<String, String> kafka();

  /** Delivery of webhooks. */
  interface Delivery {
    /** Requests in flight at once, over all endpoints. */
    @WithDefault("256")
    int maxInFlight();

    /** Longest time an endpoint may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How long a finished delivery can be listed and sent again. */
    @WithDefault("30d")
    Duration retention();

    /** An endpoint that failed for so long is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** How often outcomes are applied and due deliveries are started. */
    @WithDefault("10ms")
    Duration punctuateEvery();
  }

  /** JSON Web Tokens. */
  interface Jwt {
    /** Whether tokens of an identity provider are accepted. */
    @WithDefault("false")
    boolean enabled();

    /** URL or path of the provider's public keys (JWKS or PEM). */
    Optional<String> keys();

    /** Expected issuer. */
    Optional<String> issuer();

    /** Expected audience. */
    Optional<String> audience();
  }
}
