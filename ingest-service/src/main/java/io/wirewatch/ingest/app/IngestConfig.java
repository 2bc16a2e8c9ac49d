package io.wirewatch.ingest.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings of the service; durations as {@code 30s}, {@code 5m} or ISO 8601. */
@ConfigMapping(prefix = "wirewatch.ingest")
public interface IngestConfig {

  /** Consumer group and prefix of internal topics. */
  @WithDefault("wirewatch-ingest")
  String applicationId();

  /** Stable name of this instance, unique in the application; the host name when absent. */
  Optional<String> instanceId();

  /** host:port under which the other instances reach this one's REST interface. */
  Optional<String> advertised();

  /** Durable directory of the state stores; one instance each. */
  @WithDefault("wirewatch-data/state/ingest")
  String stateDir();

  /** Stream threads; one suffices for thousands of feeds. */
  @WithDefault("1")
  int threads();

  /** Kafka settings that win over ours, such as security.protocol. */
  Map<String, String> kafka();

  /** OPML or YAML list read at start; the shipped list when absent; {@code none} for no list. */
  Optional<String> feedsFile();

  /** Shortest interval between two polls of a feed. */
  @WithDefault("2m")
  Duration minInterval();

  /** Longest interval between two polls of a healthy feed. */
  @WithDefault("1h")
  Duration maxInterval();

  /** Interval of a feed that nothing is known about. */
  @WithDefault("10m")
  Duration defaultInterval();

  /** Share of an interval, 0 to 1, that is added by hash to spread polls. */
  @WithDefault("0.1")
  double jitter();

  /** Longest wait between attempts at a feed that fails. */
  @WithDefault("1d")
  Duration maxBackoff();

  /** Longest Retry-After that is honoured. */
  @WithDefault("7d")
  Duration maxRetryAfter();

  /** Pause between two requests to one registrable domain. */
  @WithDefault("1s")
  Duration hostSpacing();

  /** New feeds are first polled within this time. */
  @WithDefault("3s")
  Duration initialSpread();

  /** How many entries of a feed's first document are published. */
  @WithDefault("50")
  int backfill();

  /** Polls at once in this instance. */
  @WithDefault("128")
  int maxInFlight();

  /** How often each task publishes its clock; 2 s alone, 10 s in a cluster. */
  @WithDefault("2s")
  Duration tickInterval();

  /** Ticks carry coverage at most this often. */
  @WithDefault("10s")
  Duration coverageInterval();

  /** Addresses that may be polled beside public ones: ranges, or {@code loopback}. */
  Optional<List<String>> allowAddresses();

  /** Where the people behind this installation can be read about; part of the User-Agent. */
  @WithDefault("https://wirewatch.io/polling")
  String contactUrl();

  /** What one request may cost. */
  Fetch fetch();

  /** What one request may cost. */
  interface Fetch {
    /** For one exchange, from connection to the last byte. */
    @WithDefault("30s")
    Duration deadline();

    /** For the connection, and again for TLS. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Longest pause between two bytes. */
    @WithDefault("15s")
    Duration silence();

    /** Largest body, on the wire and unpacked. */
    @WithDefault("8388608")
    int maxBodyBytes();

    /** Largest ratio of unpacked to packed bytes. */
    @WithDefault("100")
    int maxRatio();

    /** Most redirects followed. */
    @WithDefault("5")
    int maxHops();

    /** Bodies above a mebibyte in memory at once. */
    @WithDefault("4")
    int largeBodies();
  }
}
