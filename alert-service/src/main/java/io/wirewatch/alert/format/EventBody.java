package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import java.util.List;
import java.util.function.Function;

/**
 * An event as JSON in a bounded number of bytes. Evidence is left out from the back first: what
 * remains always says what happened, why, and where to look for the rest (the event's id on
 * ww.alerts).
 */
final class EventBody {

  private static final int TITLE = 300;

  private EventBody() {}

  /**
   * Wraps the event's JSON until the whole is small enough.
   *
   * @param limit bytes
   * @param envelope puts the data into its envelope
   */
  static byte[] within(int limit, AlertEvent event, Function<ObjectNode, ObjectNode> envelope) {
    for (int[] step :
        new int[][] {{5, 4, 3}, {5, 4, 0}, {5, 1, 0}, {5, 0, 0}, {2, 0, 0}, {0, 0, 0}}) {
      ObjectNode data = data(event, step[0], step[1], step[2]);
      byte[] bytes = Json.bytes(envelope.apply(data));
      if (bytes.length <= limit) {
        return bytes;
      }
    }
    throw new PayloadFormat.UnrenderableException(
        "Event " + event.id() + " is larger than " + limit + " bytes even without evidence");
  }

  private static ObjectNode data(AlertEvent event, int stories, int articles, int hits) {
    ObjectNode data = Json.mapper().createObjectNode();
    data.put("id", event.id());
    data.setAll((ObjectNode) Json.mapper().valueToTree(event));
    data.put("reason", Clip.text(event.reason(), 1000));
    data.put("text", Clip.text(event.text(), 1000));
    data.put("subscriptionName", Clip.text(event.subscriptionName(), TITLE));
    List<RegionScore.Story> kept =
        event.stories().stream().limit(stories).map(story -> cut(story, articles, hits)).toList();
    data.set("stories", Json.mapper().valueToTree(kept));
    if (kept.size() < event.stories().size()) {
      data.put("storiesLeftOut", event.stories().size() - kept.size());
    }
    return data;
  }

  private static RegionScore.Story cut(RegionScore.Story story, int articles, int hits) {
    List<RegionScore.Evidence> evidence =
        story.evidence().stream().limit(articles).map(article -> cut(article, hits)).toList();
    return new RegionScore.Story(
        story.id(),
        Clip.line(story.title(), TITLE),
        story.url() == null || story.url().length() > 2000 ? null : story.url(),
        story.units(),
        story.articles(),
        story.origins(),
        story.owners().stream().limit(10).toList(),
        story.categories().stream().limit(10).toList(),
        story.firstPublishedAt(),
        story.lastPublishedAt(),
        evidence);
  }

  @SuppressWarnings("NullAway") // It overlooks @Nullable on a nested type of another module.
  private static RegionScore.Evidence cut(RegionScore.Evidence article, int hits) {
    return new RegionScore.Evidence(
        article.article(),
        Clip.line(article.title(), TITLE),
        article.url(),
        article.source(),
        article.origin(),
        article.hits().stream().limit(hits).toList(),
        article.units(),
        article.reason(),
        article.language());
  }
}
