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
      Duration punctuateEvery) {}

  public AlertSettings {
    allowAddresses = List.copyOf(allowAddresses);
  }
}
