package io.wirewatch.events.kafka;

import io.wirewatch.events.EventType;
import java.util.List;

/** What the document says of a topic beyond what the code knows. */
record TopicText(String description, List<EventType> events) {
  static TopicText of(Topic topic) {
    return switch (topic) {
      case FEEDS ->
          text(
              "Wanted state of the feeds; key: feed key, partitioned by the feed's group.",
              EventType.FEED);
      case ARTICLES ->
          text(
              "The archive: every article once a version, and the ticks that are its clock. Key: article id; of a tick, its task.",
              EventType.ARTICLE,
              EventType.TICK);
      case ANALYSES -> text("What was found in each article. Key: article id.", EventType.ANALYSIS);
      case REGION_HITS ->
          text(
              "Internal: one article's contribution to one region, or a watermark. Key: region id.",
              EventType.REGION_HIT);
      case REGION_SCORES ->
          text(
              "Snapshots of regions; the latest is the state. Key: region id.",
              EventType.REGION_SCORE);
      case SUBSCRIPTIONS ->
          text("Wanted subscriptions. Key: subscription id.", EventType.SUBSCRIPTION);
      case ENDPOINTS ->
          text(
              "Wanted endpoints, with secrets encrypted, and their health. Key: endpoint id.",
              EventType.ENDPOINT,
              EventType.ENDPOINT_HEALTH);
      case SILENCES ->
          text(
              "Wanted silences and acknowledgements. Key: its id.",
              EventType.SILENCE,
              EventType.ACKNOWLEDGEMENT);
      case ALERTS -> text("The life of each alert. Key: alert id.", EventType.ALERT);
      case DELIVERIES ->
          text(
              "Where each delivery stands; tombstoned after its retention. Key: endpoint|delivery id.",
              EventType.DELIVERY);
      case ATTEMPTS -> text("Every HTTP attempt. Key: endpoint|delivery id.", EventType.ATTEMPT);
      case DEAD_LETTERS ->
          text(
              "What could not be read or delivered, with its reason. Key: as at its source.",
              EventType.DEAD_LETTER);
    };
  }

  private static TopicText text(String description, EventType... events) {
    return new TopicText(description, List.of(events));
  }
}
