package io.wirewatch.alert.service;

import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.events.kafka.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the service runs.
 *
 * @param dataDir directory of the key that encrypts secrets
 * @param allowAddresses addresses beside public ones that webhooks may be sent to
 * @param staleAfter wall-clock time without a score after which a region is stale
 */
public record AlertSettings(
    StreamsSettings streams,
    TopicSettings topics,
    Path dataDir,
    List<String> allowAddresses,
    Duration staleAfter,
    Sending sending,
    String userAgent) {

  /**
   * How webhooks are sent.
   *
   * @param maxInFlight requests at once over all endpoints
   * @param timeout longest time an endpoint may take
   * @param retention how long a finished delivery is kept
   * @param disableAfter an endpoint that failed for so long is disabled
   * @param punctuateEvery how often outcomes are applied
   */
  public record Sending(
      int maxInFlight,
      Duration timeout,
      Duration retention,
      Duration disableAfter,
      Duration punctuateEvery) {
    public Sending {
      if (maxInFlight < 1) {
        throw new IllegalArgumentException(
            "wirewatch.alert.delivery.max-in-flight must be at least 1, but is " + maxInFlight);
      }
      requirePositive(timeout, "timeout");
      requirePositive(retention, "retention");
      requirePositive(disableAfter, "disable-after");
      requirePositive(punctuateEvery, "punctuate-every");
    }

    private static void requirePositive(Duration value, String setting) {
      if (!value.isPositive()) {
        throw new IllegalArgumentException(
            "wirewatch.alert.delivery." + setting + " must be above zero, but is " + value);
      }
    }
  }

  public AlertSettings {
    allowAddresses = List.copyOf(allowAddresses);
  }
}
