package io.wirewatch.events;

import java.util.Optional;

/** The CloudEvents type each wire record travels under. */
public enum EventType {
  ARTICLE("io.wirewatch.article.v1", Article.class),
  TICK("io.wirewatch.tick.v1", Tick.class),
  FEED("io.wirewatch.feed.v1", FeedDefinition.class),
  ANALYSIS("io.wirewatch.analysis.v1", Analysis.class),
  REGION_HIT("io.wirewatch.region-hit.v1", RegionHit.class),
  REGION_SCORE("io.wirewatch.region-score.v1", RegionScore.class),
  SUBSCRIPTION("io.wirewatch.subscription.v1", Subscription.class),
  SILENCE("io.wirewatch.silence.v1", Silence.class),
  ACKNOWLEDGEMENT("io.wirewatch.acknowledgement.v1", Acknowledgement.class),
  ENDPOINT("io.wirewatch.endpoint.v1", Endpoint.class),
  ENDPOINT_HEALTH("io.wirewatch.endpoint-health.v1", EndpointHealth.class),
  ALERT("io.wirewatch.alert.v1", AlertEvent.class),
  DELIVERY("io.wirewatch.delivery.v1", Delivery.class),
  ATTEMPT("io.wirewatch.attempt.v1", Attempt.class),
  DEAD_LETTER("io.wirewatch.dead-letter.v1", DeadLetter.class);

  private final String wireName;
  private final Class<?> recordType;

  EventType(String wireName, Class<?> recordType) {
    this.wireName = wireName;
    this.recordType = recordType;
  }

  /** The value of {@code ce_type}. */
  public String wireName() {
    return wireName;
  }

  /** The record it is read into. */
  public Class<?> recordType() {
    return recordType;
  }

  /** The type of that wire name, if it is one of ours. */
  public static Optional<EventType> of(String wireName) {
    for (EventType type : values()) {
      if (type.wireName.equals(wireName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
