package io.wirewatch.ingest.service;

import io.wirewatch.agenda.streams.StreamsSettings;
import io.wirewatch.events.kafka.TopicSettings;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.poll.PollSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything an ingest service is told.
 *
 * @param streams how Kafka Streams runs
 * @param topics how topics are created
 * @param polls intervals and politeness
 * @param http what requests may cost and where they may go
 * @param tickEvery how often each task publishes its clock
 * @param maxInFlight polls at once in this instance
 * @param feedsFile list read at start: a path, or empty for the shipped one, or {@code none}
 */
public record IngestSettings(
    StreamsSettings streams,
    TopicSettings topics,
    PollSettings polls,
    Http http,
    Duration tickEvery,
    int maxInFlight,
    Optional<String> feedsFile) {

  /** Value of {@code feedsFile} for no list at all. */
  public static final String NO_FEEDS = "none";

  /**
   * What requests may cost and where they may go.
   *
   * @param allowedAddresses ranges beside the public ones, or {@code loopback}
   * @param userAgent product, version and URL of whoever asks
   * @param connectTimeout for the connection, and again for TLS
   * @param silence longest pause between two bytes
   */
  public record Http(
      FetchLimits limits,
      List<String> allowedAddresses,
      String userAgent,
      Duration connectTimeout,
      Duration silence) {
    public Http {
      allowedAddresses = List.copyOf(allowedAddresses);
    }
  }

  public IngestSettings {
    if (!tickEvery.isPositive()) {
      throw new IllegalArgumentException(
          "wirewatch.ingest.tick-interval must be above zero, but is " + tickEvery);
    }
    if (maxInFlight < 1) {
      throw new IllegalArgumentException(
          "wirewatch.ingest.max-in-flight must be at least 1, but is " + maxInFlight);
    }
  }
}
